//! What the blocks reached before the plan.

use crate::text::number;

/// What the blocks reached before the plan.
pub struct Record {
    /// Heading: first and last year, how many blocks.
    pub heading: fn(i32, i32, usize) -> String,
    /// The share as the document prints it, where that differs from the computed one.
    pub as_printed: fn(&str) -> String,
    /// So many of what is reported are not explained.
    pub unexplained: fn(&str) -> String,
    /// More than asked, by so many.
    pub over: fn(&str) -> String,
    /// Exactly as asked.
    pub exact: &'static str,
    /// Less than asked, by so many.
    pub short: fn(&str) -> String,
    /// The squares in one sentence: block, reached, asked.
    pub squares: fn(&str, &str, &str) -> String,
    /// Explains the dotted squares.
    pub legend_missing: &'static str,
    /// Explains the squares with a question mark.
    pub legend_unexplained: &'static str,
}

/// The Vietnamese words.
pub const VI: Record = Record {
    heading: |first, last, blocks| {
        let years = number::years(first, last);
        match blocks {
            1 => format!("{years}: mỗi ô là một biên chế"),
            2 => format!("{years}: hai khối, mỗi ô là một biên chế"),
            3 => format!("{years}: ba khối, mỗi ô là một biên chế"),
            _ => format!("{years}: bốn khối, mỗi ô là một biên chế"),
        }
    },
    as_printed: |percent| format!("(văn bản ghi {percent})"),
    unexplained: |count| format!("{count} chưa rõ"),
    over: |count| format!("Vượt {count}."),
    exact: "Vừa đủ.",
    short: |count| format!("Thiếu {count}."),
    squares: |block, reached, asked| format!("{block}: giảm {reached} trên {asked} biên chế phải giảm."),
    legend_missing: "còn thiếu",
    legend_unexplained: "văn bản chưa nêu rõ",
};

/// The English words.
pub const EN: Record = Record {
    heading: |first, last, blocks| {
        let years = number::years(first, last);
        match blocks {
            1 => format!("{years}: one square a post"),
            2 => format!("{years}: two blocks, one square a post"),
            3 => format!("{years}: three blocks, one square a post"),
            _ => format!("{years}: four blocks, one square a post"),
        }
    },
    as_printed: |percent| format!("(document: {percent})"),
    unexplained: |count| format!("{count} unexplained"),
    over: |count| format!("{count} over."),
    exact: "Exact.",
    short: |count| format!("{count} short."),
    squares: |block, reached, asked| format!("{block}: {reached} of {asked} posts cut."),
    legend_missing: "missing",
    legend_unexplained: "not explained",
};
