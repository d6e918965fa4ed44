package io.linli.api.socket;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about WebSockets: {@code linli.sockets}.
 *
 * @param origins from which pages a browser may connect, such as
 * {@code https://desk.example.cn}, beside those of our own address
 * @param perClient how many connections a client application may have for a company
 * @param perInstance how many connections there may be at all
 * @param initWithin how long one may be connected without having said who one is
 * @param pingEvery how often the other side has to show that it is there; after three
 * times without a sign it is not
 */
@ConfigurationProperties("linli.sockets")
record SocketSettings(@DefaultValue Set<String> origins, @DefaultValue("1000") int perClient,
		@DefaultValue("5000") int perInstance, @DefaultValue("10s") Duration initWithin,
		@DefaultValue("15s") Duration pingEvery) {
}
