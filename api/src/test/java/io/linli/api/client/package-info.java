@org.jspecify.annotations.NullUnmarked
package io.linli.api.client;
