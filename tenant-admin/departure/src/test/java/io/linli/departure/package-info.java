/** What leaves with a company, and what comes in again. */
package io.linli.departure;
