//! Filling the register by keyboard: columns, what is entered in a cell, where the hand goes next, what is pasted.

mod cursor;
mod paste;

use crate::model::calendar::Month;
use crate::model::sourcing::{Holder, PostKind};
use crate::text::entered::{WhoHolds, month_of, who_holds};
use crate::text::reading::{self, Misread};

pub use cursor::{Cursor, Step};
pub use paste::{Pasted, Refused, RefusedCell, paste};

/// The most khu phố a ward can be given by hand; a number beyond is a slip.
pub const QUARTERS_MAX: usize = 200;

/// A column of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name of the khu phố.
    Name,
    /// Who holds a post.
    Holder(PostKind),
    /// The month that person was born in.
    Born(PostKind),
    /// How many official members the cell has.
    Members,
    /// The month a post is elected in next, or was last.
    Election(PostKind, Polled),
}

/// Which election of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polled {
    /// The next one.
    Next,
    /// The last one.
    Last,
}

impl Column {
    /// All, from left to right.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Holder(PostKind::Head),
        Self::Born(PostKind::Head),
        Self::Holder(PostKind::Front),
        Self::Born(PostKind::Front),
        Self::Members,
        Self::Election(PostKind::Head, Polled::Next),
        Self::Election(PostKind::Head, Polled::Last),
        Self::Election(PostKind::Front, Polled::Next),
        Self::Election(PostKind::Front, Polled::Last),
    ];

    /// Its place from the left.
    pub fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|column| *column == self)
            .unwrap_or_default()
    }

    /// What a text says in this column.
    pub fn read(self, typed: &str) -> Result<Content, Misread> {
        let empty = typed.trim().is_empty();
        match self {
            Self::Name if empty => Err(Misread::Empty),
            Self::Name => Ok(Content::Name(typed.trim().to_owned())),
            Self::Holder(kind) => Ok(match who_holds(typed)? {
                WhoHolds::Holder(holder) => Content::Holder(kind, holder),
                WhoHolds::Same => Content::Together,
            }),
            Self::Born(kind) if empty => Ok(Content::Born(kind, None)),
            Self::Born(kind) => Ok(Content::Born(kind, Some(month_of(typed)?))),
            Self::Members if empty => Ok(Content::Members(None)),
            Self::Members => Ok(Content::Members(Some(reading::whole(typed)?))),
            Self::Election(kind, polled) if empty => Ok(Content::Election(kind, polled, None)),
            Self::Election(kind, polled) => Ok(Content::Election(kind, polled, Some(month_of(typed)?))),
        }
    }

    /// What a key does at once, without any typing: a key that says who holds a post, or one that empties the cell.
    pub fn at_once(self, key: &str) -> Option<Content> {
        let empties = matches!(key, "Delete" | "Backspace");
        match self {
            Self::Name => None,
            Self::Holder(kind) if empties => Some(Content::Holder(kind, Holder::Unknown)),
            Self::Holder(_) if key.chars().count() == 1 => self.read(key).ok(),
            Self::Holder(_) => None,
            _ if empties => self.read("").ok(),
            _ => None,
        }
    }

    /// Whether a key begins typing: any letter in a name, a digit in a number or month.
    pub fn begins_typing(self, key: &str) -> bool {
        let mut letters = key.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else {
            return false;
        };
        match self {
            Self::Name => !letter.is_control() && letter != ' ',
            Self::Holder(_) => false,
            Self::Born(_) | Self::Members | Self::Election(..) => letter.is_ascii_digit(),
        }
    }
}

/// What is entered in a row of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The row; rows beyond the khu phố there are make new ones.
    pub row: usize,
    /// What.
    pub content: Content,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The name of the khu phố.
    Name(String),
    /// Who holds a post.
    Holder(PostKind, Holder),
    /// One person holds both posts of the khu phố.
    Together,
    /// The month the holder was born in.
    Born(PostKind, Option<Month>),
    /// How many official members the cell has.
    Members(Option<u32>),
    /// The month a post is elected in next, or was last.
    Election(PostKind, Polled, Option<Month>),
}
