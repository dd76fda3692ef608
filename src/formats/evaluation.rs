//! Evaluations, for other programs.
