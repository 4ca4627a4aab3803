/// Simulated years of made-up schools, for the brake of runs without a person.
@org.jspecify.annotations.NullMarked
package nl.beheerportaal.years;
