@org.jspecify.annotations.NullMarked
package io.linli.departure.store;
