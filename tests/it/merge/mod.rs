//! Merging copies of a scenario.

mod random;
