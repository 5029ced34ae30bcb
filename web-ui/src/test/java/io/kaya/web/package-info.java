/** Checks the pages' TypeScript: its types, and its logic. */
package io.kaya.web;
