package io.linli.console.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * From where a request comes, as its connection says or a proxy of ours, which may append
 * the port or say {@code unknown}.
 */
public final class NetworkAddress {

	private static final Pattern WITH_PORT = Pattern.compile("([\\d.]+):\\d+|\\[([^]]+)](?::\\d+)?");

	private static final int NETWORK_BYTES = 8;

	private final String said;

	private final @Nullable InetAddress literal;

	private NetworkAddress(String said, @Nullable InetAddress literal) {
		this.said = said;
		this.literal = literal;
	}

	/** Reads one; what is no address stands as it was said. */
	public static NetworkAddress of(String said) {
		var withPort = WITH_PORT.matcher(said);
		try {
			return new NetworkAddress(said,
					InetAddress.ofLiteral(withPort.matches() ? withPort.replaceFirst("$1$2") : said));
		}
		catch (IllegalArgumentException ex) {
			return new NetworkAddress(said, null);
		}
	}

	/**
	 * One sender: the address, or of IPv6 the network (/64), since whoever has one of its
	 * 2^64 addresses has all of them.
	 */
	public String sender() {
		return switch (this.literal) {
			case null -> this.said;
			case Inet6Address six -> HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES);
			case InetAddress four -> four.getHostAddress();
		};
	}

	/**
	 * The part of it that may be kept: 256 addresses of IPv4 (/24), or of IPv6 the
	 * network of a site (/48). It tells an office or a provider, and nobody's line.
	 */
	public String range() {
		return switch (this.literal) {
			case null -> this.said;
			case Inet6Address six -> range(six.getAddress());
			case InetAddress four -> four.getHostAddress().replaceFirst("\\d+$", "0/24");
		};
	}

	private static String range(byte[] six) {
		return "%x:%x:%x::/48".formatted(part(six, 0), part(six, 2), part(six, 4));
	}

	private static int part(byte[] address, int at) {
		return Byte.toUnsignedInt(address[at]) << Byte.SIZE | Byte.toUnsignedInt(address[at + 1]);
	}

}
