//! How many tests passed and failed, read from what the test programs print.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use xtask::workspace::shown;

/// The outcome of one suite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The suite's name.
    pub name: String,
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed. A suite that could not be run at all counts as one.
    pub failed: u32,
}

impl Tally {
    /// An empty count.
    pub fn new(name: &str) -> Tally {
        Tally {
            name: name.to_owned(),
            passed: 0,
            failed: 0,
        }
    }

    /// Counts one more outcome.
    pub fn count(&mut self, passed: bool) {
        if passed {
            self.passed += 1
        } else {
            self.failed += 1
        }
    }

    /// Counts a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`. A test that is
    /// ignored proves nothing, so it counts as failed.
    fn read_line(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else {
            return;
        };
        for part in counts.split([';', '.']) {
            let mut words = part.split_whitespace();
            let Some(Ok(number)) = words.next().map(str::parse::<u32>) else {
                continue;
            };
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed" | "ignored") => self.failed += number,
                _ => {}
            }
        }
    }
}

/// Runs a test command, shows what it prints and counts the tests.
pub fn run_suite(name: &str, command: &mut Command) -> Result<Tally> {
    println!("\n== {name}: {}", shown(command));
    let mut tally = Tally::new(name);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let output = child.stdout.take().context("the suite's output cannot be read")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally.read_line(&line);
    }
    let status = child.wait()?;
    if !status.success() && tally.failed == 0 {
        println!("the suite `{name}` could not be run to its end");
        tally.failed += 1;
    }
    if status.success() && tally.passed == 0 {
        println!("the suite `{name}` ran no test");
        tally.failed += 1;
    }
    Ok(tally)
}

/// Prints each suite's counts and, last, their sums in a plain line. Any failure is an error.
pub fn conclude(tallies: &[Tally]) -> Result<()> {
    println!();
    for Tally { name, passed, failed } in tallies {
        println!("{name}: {passed} passed, {failed} failed");
    }
    let passed = tallies.iter().map(|tally| tally.passed).sum::<u32>();
    let failed = tallies.iter().map(|tally| tally.failed).sum::<u32>();
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        bail!("not everything passed");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_added_up() {
        let mut tally = Tally::new("host");
        tally.read_line("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 9 filtered out");
        tally.read_line("running 4 tests");
        tally.read_line("test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out");
        assert_eq!(
            tally,
            Tally {
                name: "host".to_owned(),
                passed: 5,
                failed: 2
            }
        );
    }
}
