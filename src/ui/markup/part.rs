//! Parts of the screen. To yew all of them are one component: a component of its own for each would be a copy of the
//! framework's machinery for each, some four kilobytes of module apiece.

use std::any::Any;
use std::rc::Rc;

use yew::Html;
use yew::functional::{Hook, HookContext};
use yew::virtual_dom::{Key, VChild, VList, VNode};

/// A part of the screen, used in markup by its name.
pub trait Part: Sized + 'static {
    /// What it is drawn from.
    type Properties: PartialEq + 'static;

    /// The part as a node, known by a key among its neighbours where it has one.
    fn node(key: Option<Key>, properties: Self::Properties) -> Html;
}

/// A part that is drawn anew only when its properties or its own state change.
pub trait Kept: Part {
    /// Its name, unlike that of any other.
    const NAME: &'static str;
    /// Whether it has state of its own.
    const HAS_STATE: bool;

    /// Draws it.
    fn draw(context: &mut HookContext, properties: &Self::Properties) -> Html;
}

/// The properties of a part.
#[derive(Debug)]
pub struct Held<P: Part>(pub P::Properties);

/// Any part with its properties.
pub trait Drawable {
    /// What it is.
    fn as_any(&self) -> &dyn Any;
    /// Whether it is the same part with the same properties.
    fn same(&self, other: &dyn Drawable) -> bool;
    /// Its name, where it has state that must not pass to another part in the same place.
    fn state_of(&self) -> Option<&'static str>;
    /// Draws it.
    fn draw(&self, context: &mut HookContext) -> Html;
}

impl<P: Kept> Drawable for Held<P> {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Drawable) -> bool {
        let other = other.as_any().downcast_ref::<Self>();
        other.is_some_and(|other| self.0 == other.0)
    }

    fn state_of(&self) -> Option<&'static str> {
        P::HAS_STATE.then_some(P::NAME)
    }

    fn draw(&self, context: &mut HookContext) -> Html {
        P::draw(context, &self.0)
    }
}

/// A part as a node. A part with state stands in a list of one under its own name, so that another part that comes into
/// its place begins anew.
#[inline(never)]
pub fn kept(key: Option<Key>, part: Rc<dyn Drawable>) -> Html {
    let Some(name) = part.state_of() else {
        return drawn(key, part);
    };
    let inner = drawn(Some(Key::from(name)), part);
    VNode::from(VList::with_children(vec![inner], key))
}

fn drawn(key: Option<Key>, part: Rc<dyn Drawable>) -> Html {
    VNode::from(VChild::<Drawn>::new(Properties { part: Shared(part) }, key))
}

/// A node that was drawn in its place, known by a key where it has one.
#[inline(never)]
pub fn keyed(key: Option<Key>, node: Html) -> Html {
    match key {
        None => node,
        Some(key) => VNode::from(VList::with_children(vec![node], Some(key))),
    }
}

#[derive(Clone)]
struct Shared(Rc<dyn Drawable>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.same(&*other.0)
    }
}

#[derive(Clone, PartialEq, yew::Properties)]
struct Properties {
    part: Shared,
}

#[yew::component]
fn Drawn(properties: &Properties) -> Html {
    use_part(&properties.part.0)
}

/// A part on its way to be drawn with the state that belongs to its place.
struct Drawing<'a>(&'a dyn Drawable);

fn use_part(part: &Rc<dyn Drawable>) -> Drawing<'_> {
    Drawing(&**part)
}

impl Hook for Drawing<'_> {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        self.0.draw(context)
    }
}
