/**
 * How the customer-service supervisor tracks complaints daily (C-17) and checks their
 * records weekly (C-18).
 */
@NullMarked
package io.linli.api.tracking;

import org.jspecify.annotations.NullMarked;
