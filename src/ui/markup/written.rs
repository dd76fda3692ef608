//! Values that can stand in an attribute.

use yew::html::IntoPropValue as _;
use yew::{AttrValue, Classes};

use super::write;

/// A value that can stand in an attribute; nothing leaves the attribute out.
pub trait Written {
    /// Gives the next attribute of the element that is open this value.
    fn write(self);
}

impl Written for AttrValue {
    fn write(self) {
        write(Some(self));
    }
}

impl Written for &AttrValue {
    fn write(self) {
        write(Some(self.clone()));
    }
}

impl Written for &'static str {
    #[inline(never)]
    fn write(self) {
        write(Some(AttrValue::Static(self)));
    }
}

impl Written for String {
    #[inline(never)]
    fn write(self) {
        write(Some(AttrValue::from(self)));
    }
}

impl Written for &String {
    #[inline(never)]
    fn write(self) {
        write(Some(AttrValue::from(self.clone())));
    }
}

impl Written for Classes {
    #[inline(never)]
    fn write(self) {
        let is_there = !self.is_empty();
        write(is_there.then(|| self.into_prop_value()));
    }
}

impl<T: Written> Written for Option<T> {
    #[inline(never)]
    fn write(self) {
        match self {
            Some(value) => value.write(),
            None => write(None),
        }
    }
}
