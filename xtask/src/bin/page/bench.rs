//! `bench`: how long the page makes one wait, at full speed and on a machine six times slower.

use anyhow::{Context as _, Result, bail};
use serde_json::json;
use xtask::driver::Page;

use crate::{dragging, latency, start_up};

/// How many times slower the page's machine is made.
const SLOW_DOWNS: [u32; 2] = [1, 6];

/// What was measured, in milliseconds, at each slow-down.
#[derive(Debug)]
pub struct Measurement {
    /// What was measured.
    pub name: String,
    /// How much slower the machine was made.
    pub slow_down: u32,
    /// One number for each run.
    pub runs_ms: Vec<f64>,
    /// The most that the median may be at the greatest slow-down.
    pub limit_at_6_ms: Option<f64>,
}

impl Measurement {
    /// The middle of the runs.
    fn median_ms(&self) -> f64 {
        let mut sorted = self.runs_ms.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// Whether the median is within its limit, where there is one for this slow-down.
    fn holds(&self) -> bool {
        self.slow_down != 6 || self.limit_at_6_ms.is_none_or(|limit| self.median_ms() <= limit)
    }

    /// Prints the median, the range and the limit.
    fn print(&self) {
        let least = self.runs_ms.iter().copied().fold(f64::INFINITY, f64::min);
        let most = self.runs_ms.iter().copied().fold(0.0, f64::max);
        let median = self.median_ms();
        let (name, slow_down, count) = (&self.name, self.slow_down, self.runs_ms.len());
        print!("{name:<44} {slow_down}x  median {median:7.1} ms  ({least:.1} to {most:.1}, {count} runs)");
        match self.limit_at_6_ms {
            Some(limit) if slow_down == 6 && self.holds() => println!("  within {limit} ms"),
            Some(limit) if slow_down == 6 => println!("  MORE than {limit} ms"),
            _ => println!(),
        }
    }
}

/// Runs every measurement and prints it at once. What cannot be measured does not keep the rest from
/// being measured.
pub fn bench() -> Result<()> {
    let mut all_hold = true;
    let mut print = |what: &str, outcome: Result<Vec<Measurement>>| match outcome {
        Ok(measurements) => {
            measurements.iter().for_each(Measurement::print);
            all_hold &= measurements.iter().all(Measurement::holds);
        }
        Err(error) => {
            println!("{what} cannot be measured: {error:#}");
            all_hold = false;
        }
    };
    for slow_down in SLOW_DOWNS {
        print("the start", start_up::measure(slow_down));
        print("dragging a post", dragging::post(slow_down));
        print("dragging a route", dragging::route(slow_down));
        for case in latency::CASES {
            print(case.name, case.measure(slow_down));
        }
    }
    if !all_hold {
        bail!("the page makes one wait longer than it may, or could not be measured");
    }
    Ok(())
}

/// Slows the page's machine down, and says by how much it really became slower.
pub fn slow_down(page: &Page, times: u32) -> Result<()> {
    // The first time, the browser is still busy compiling the loop.
    loop_ms(page)?;
    let full_speed = loop_ms(page)?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }))?;
    let slowed = loop_ms(page)?;
    println!("a loop takes {full_speed:.0} ms, and {slowed:.0} ms at {times}x");
    Ok(())
}

/// How long a loop takes in the page.
fn loop_ms(page: &Page) -> Result<f64> {
    let script = "
        const begin = performance.now();
        let sum = 0;
        for (let at = 0; at < 3e7; at += 1) sum = (sum * 31 + at) | 0;
        return performance.now() - begin + sum * 0;";
    page.evaluate(script)?.as_f64().context("the loop gave no time")
}
