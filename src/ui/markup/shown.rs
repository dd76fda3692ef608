//! Values that can stand between tags.

use yew::virtual_dom::{VList, VNode, VText};
use yew::{AttrValue, Html};

/// A value that can stand between tags.
pub trait Shown: Sized {
    /// The value as a node.
    fn node(self) -> Html;

    /// Adds the value to the nodes of a place.
    #[inline(never)]
    fn add_to(self, place: &mut Vec<VNode>) {
        place.push(self.node());
    }
}

/// Adds a node to the nodes of a place.
#[inline(never)]
pub fn add(place: &mut Vec<VNode>, node: VNode) {
    place.push(node);
}

/// Adds a text that is known beforehand to the nodes of a place.
#[inline(never)]
pub fn add_text(place: &mut Vec<VNode>, known: &'static str) {
    place.push(text(known));
}

/// A text that is known beforehand, as a node.
#[inline(never)]
pub fn text(known: &'static str) -> Html {
    VNode::from(VText::new(AttrValue::Static(known)))
}

/// No node, in a place where there may be one.
#[inline(never)]
pub fn nothing() -> Html {
    VNode::default()
}

/// A place for so many nodes.
#[inline(never)]
pub fn listed(length: usize) -> Vec<VNode> {
    Vec::with_capacity(length)
}

/// Nodes as one.
#[inline(never)]
pub fn list(nodes: Vec<VNode>) -> Html {
    VNode::from(VList::with_children(nodes, None))
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
        list(self.into_iter().map(Shown::node).collect())
    }

    #[inline(never)]
    fn add_to(self, place: &mut Vec<VNode>) {
        for value in self {
            value.add_to(place);
        }
    }
}
