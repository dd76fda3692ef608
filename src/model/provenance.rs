//! Where a value comes from. Provenance is part of a value: the screen marks it, every export carries it.

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// Printed in the source document, in the section named (as "IV.1").
    Quoted(String),
    /// Follows from what the document prints by arithmetic alone.
    Inferred,
    /// The document is silent; the tool supposes it until someone replaces it.
    Assumed,
    /// Belongs to a worked example, never to a real plan.
    Example,
    /// Entered by a user.
    Entered,
    /// Follows from the choices made for the people of the roster; changed there, never by hand.
    Roster,
}

impl Provenance {
    /// Whether a reader must be told that nobody has stated this value yet.
    pub fn needs_mark(&self) -> bool {
        matches!(self, Self::Inferred | Self::Assumed | Self::Example)
    }
}

/// A value together with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value itself.
    pub value: T,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl<T> Sourced<T> {
    /// A value with its provenance.
    pub const fn new(value: T, provenance: Provenance) -> Self {
        Self { value, provenance }
    }

    /// A value a user has entered.
    pub const fn entered(value: T) -> Self {
        Self {
            value,
            provenance: Provenance::Entered,
        }
    }
}
