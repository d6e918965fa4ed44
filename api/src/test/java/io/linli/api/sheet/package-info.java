@NullUnmarked
package io.linli.api.sheet;

import org.jspecify.annotations.NullUnmarked;
