//! Values that can stand in an attribute.

use yew::html::IntoPropValue as _;
use yew::{AttrValue, Classes};

use super::Element;

/// A value that can stand in an attribute; nothing leaves the attribute out.
pub trait Written {
    /// Gives the element's next attribute this value.
    fn write(self, element: &mut Element);
}

impl Written for AttrValue {
    fn write(self, element: &mut Element) {
        element.write(Some(self));
    }
}

impl Written for &AttrValue {
    fn write(self, element: &mut Element) {
        element.write(Some(self.clone()));
    }
}

impl Written for &'static str {
    #[inline(never)]
    fn write(self, element: &mut Element) {
        element.write(Some(AttrValue::Static(self)));
    }
}

impl Written for String {
    #[inline(never)]
    fn write(self, element: &mut Element) {
        element.write(Some(AttrValue::from(self)));
    }
}

impl Written for &String {
    #[inline(never)]
    fn write(self, element: &mut Element) {
        element.write(Some(AttrValue::from(self.clone())));
    }
}

impl Written for Classes {
    #[inline(never)]
    fn write(self, element: &mut Element) {
        let is_there = !self.is_empty();
        element.write(is_there.then(|| self.into_prop_value()));
    }
}

impl<T: Written> Written for Option<T> {
    #[inline(never)]
    fn write(self, element: &mut Element) {
        match self {
            Some(value) => value.write(element),
            None => element.write(None),
        }
    }
}
