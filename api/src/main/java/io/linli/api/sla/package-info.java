/**
 * The promises that run on records: started, stopped and explained.
 */
@NullMarked
package io.linli.api.sla;

import org.jspecify.annotations.NullMarked;
