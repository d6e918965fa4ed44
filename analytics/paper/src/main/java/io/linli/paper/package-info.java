/**
 * Printed pages: any page as a PDF, and annual reports as PDF and workbook, for every
 * application that hands them out.
 */
@NullMarked
package io.linli.paper;

import org.jspecify.annotations.NullMarked;
