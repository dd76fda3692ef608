//! Values that can stand between tags.

use yew::virtual_dom::{VNode, VText};
use yew::{AttrValue, Html};

use super::{add, open_list, taken};

/// A value that can stand between tags.
pub trait Shown: Sized {
    /// The value as a node.
    fn node(self) -> Html;

    /// Puts the value into the place that is open.
    #[inline(never)]
    fn add(self) {
        add(self.node());
    }
}

/// Puts a text that is known beforehand into the place that is open.
#[inline(never)]
pub fn add_text(known: &'static str) {
    add(text(known));
}

/// A text that is known beforehand, as a node.
#[inline(never)]
pub fn text(known: &'static str) -> Html {
    VNode::from(VText::new(AttrValue::Static(known)))
}

/// Keeps the place of a node that is not there.
#[inline(never)]
pub fn add_nothing() {
    add(nothing());
}

/// No node, in a place where there may be one.
#[inline(never)]
pub fn nothing() -> Html {
    VNode::default()
}

impl Shown for VNode {
    fn node(self) -> Html {
        self
    }
}

impl Shown for &VNode {
    fn node(self) -> Html {
        self.clone()
    }
}

impl Shown for AttrValue {
    #[inline(never)]
    fn node(self) -> Html {
        VNode::from(VText::new(self))
    }
}

impl Shown for &AttrValue {
    fn node(self) -> Html {
        self.clone().node()
    }
}

impl Shown for &str {
    #[inline(never)]
    fn node(self) -> Html {
        AttrValue::from(self.to_owned()).node()
    }
}

impl Shown for &&str {
    fn node(self) -> Html {
        (*self).node()
    }
}

impl Shown for String {
    #[inline(never)]
    fn node(self) -> Html {
        AttrValue::from(self).node()
    }
}

impl Shown for &String {
    fn node(self) -> Html {
        self.as_str().node()
    }
}

impl Shown for u32 {
    #[inline(never)]
    fn node(self) -> Html {
        self.to_string().node()
    }
}

impl Shown for usize {
    #[inline(never)]
    fn node(self) -> Html {
        self.to_string().node()
    }
}

impl Shown for i32 {
    #[inline(never)]
    fn node(self) -> Html {
        self.to_string().node()
    }
}

impl Shown for char {
    #[inline(never)]
    fn node(self) -> Html {
        self.to_string().node()
    }
}

impl<T: Shown> Shown for Option<T> {
    #[inline(never)]
    fn node(self) -> Html {
        self.map_or_else(nothing, Shown::node)
    }
}

impl<T: Shown> Shown for Vec<T> {
    #[inline(never)]
    fn node(self) -> Html {
        open_list();
        self.add();
        taken()
    }

    #[inline(never)]
    fn add(self) {
        for value in self {
            value.add();
        }
    }
}
