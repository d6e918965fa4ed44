/**
 * Who lives where: buildings 楼栋 of a project, households 户 in them, and residents 住户 of
 * these from moving in to moving out (G-03).
 */
@NullMarked
package io.linli.api.household;

import org.jspecify.annotations.NullMarked;
