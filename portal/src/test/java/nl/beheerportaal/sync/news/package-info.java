@NullMarked
package nl.beheerportaal.sync.news;

import org.jspecify.annotations.NullMarked;
