//! The evaluation, judged at its door: scenarios in, outcomes compared with what was worked out otherwise.

mod counts;
mod exact;
mod payroll;
mod place;
mod routes;
mod worked_examples;
