@org.jspecify.annotations.NullMarked
package io.linli.stack;
