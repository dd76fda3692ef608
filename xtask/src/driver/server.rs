//! A WebDriver server: started for one session, ended with it.

use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// Time a server has to say which port it listens on.
const START_LIMIT: Duration = Duration::from_secs(30);

/// A running server. It is killed together with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    lines: Receiver<String>,
    port: u16,
}

impl Server {
    /// Starts a server on a port that the system chooses. With `own_group` it and its browser are a group of processes
    /// of their own, which can be killed in one blow, and which a key pressed in the terminal does not reach.
    pub fn start(program: &Path, arguments: &[&str], own_group: bool) -> Result<Server> {
        let mut command = Command::new(program);
        #[cfg(unix)]
        if own_group {
            std::os::unix::process::CommandExt::process_group(&mut command, 0);
        }
        let mut child = command
            .arg("--port=0")
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        let (sender, lines) = channel();
        if let Some(output) = child.stdout.take() {
            hand_on(output, sender.clone());
        }
        if let Some(output) = child.stderr.take() {
            hand_on(output, sender);
        }
        let mut server = Server {
            child,
            lines,
            port: 0,
        };
        server.port = server
            .announced_port()
            .with_context(|| format!("{} did not start", program.display()))?;
        Ok(server)
    }

    /// The server's address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The number of the group of processes that the server leads.
    pub fn group(&self) -> u32 {
        self.child.id()
    }

    /// What the server and its browser have printed since this was last asked.
    pub fn new_lines(&self) -> Vec<String> {
        self.lines.try_iter().collect()
    }

    /// Reads until the server names its port.
    fn announced_port(&self) -> Result<u16> {
        loop {
            match self.lines.recv_timeout(START_LIMIT) {
                Ok(line) => {
                    if let Some(port) = port_in(&line) {
                        return Ok(port);
                    }
                }
                Err(_) => bail!("the server named no port"),
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server that has already ended cannot be killed, and need not be.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

/// Reads lines on a thread of its own, so that the server never waits for us.
fn hand_on(output: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n') {
            let Ok(line) = line else { break };
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                break;
            }
        }
    });
}

/// The port in the line with which a server says that it is ready.
fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line
        .split_once("was started successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    after.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_servers_are_understood() {
        assert_eq!(
            port_in("ChromeDriver was started successfully on port 45123."),
            Some(45123)
        );
        assert_eq!(
            port_in("1763862000000\tgeckodriver\tINFO\tListening on 127.0.0.1:38211"),
            Some(38211)
        );
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
