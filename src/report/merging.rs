//! Merging files: every change and every choice, as the reader sees them.

/// What concerns one ward, one group of units, or everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Whom it concerns.
    pub title: String,
    /// What is taken without a question.
    pub changes: Vec<Change>,
    /// What must be chosen.
    pub choices: Vec<Choice>,
}

/// A change that is taken without a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub what: String,
    /// What stood there.
    pub before: String,
    /// What will stand there.
    pub after: String,
    /// Which file says so, and when it was written.
    pub from: String,
}

/// Something that must be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its place among all choices.
    pub at: usize,
    /// What it is about.
    pub what: String,
    /// Why it must be chosen.
    pub why: &'static str,
    /// What can be chosen, the open scenario's value first.
    pub options: Vec<Value>,
}

/// One of several values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The file that says so, by its place; nothing for the open scenario.
    pub file: Option<usize>,
    /// The value.
    pub value: String,
    /// Who says so, and since when.
    pub from: String,
    /// Whether it is chosen.
    pub chosen: bool,
}
