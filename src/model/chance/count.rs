//! The distribution of a count.

/// A probability, between 0 and 1, that knows whether it is certain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    value: f64,
    certain: bool,
}

/// The distribution of a whole number: exact, nothing is sampled.
#[derive(Clone, Debug, PartialEq)]
pub struct CountDistribution {
    /// The least value it can take.
    least: i32,
    /// The probability of `least`, `least + 1`, …
    mass: Vec<f64>,
}

/// Expected value and quantiles of a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// The expected value.
    pub expected: f64,
    /// The 10, 25, 50, 75 and 90 % quantiles: the q-quantile is the smallest n with P(N <= n) >= q.
    pub quantiles: [i32; 5],
}
