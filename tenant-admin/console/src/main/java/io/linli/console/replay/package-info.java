/**
 * What drafted limits would have made of the last days, before they are published.
 */
@NullMarked
package io.linli.console.replay;

import org.jspecify.annotations.NullMarked;
