//! The evaluation, judged at its door: scenarios in, outcomes compared with what was worked out otherwise.

mod comparison;
mod counts;
mod exact;
mod levers;
mod payroll;
mod people;
pub mod place;
mod properties;
mod propose;
mod routes;
mod rules;
mod sourcing;
mod supply;
mod worked_examples;
mod worth;
