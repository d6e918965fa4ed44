/** What the demonstration promises about its rows. */
package io.linli.stack.demo;
