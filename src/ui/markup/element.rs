//! Elements on their way. What is being built stands on a stack, so that no call has to say which element it means.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag,
};
use yew::{Html, NodeRef};

/// What is known of an element before the page is drawn.
#[derive(Debug)]
pub struct Shape {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes, where all of them are known; else empty.
    pub fixed: &'static [(&'static str, AttributeOrProperty)],
    /// The names of its attributes, where some are not known; else empty.
    pub keys: &'static [&'static str],
    /// Their values, as far as they are known.
    pub words: &'static [Option<&'static str>],
    /// Whether what stands in it is always exactly one node.
    pub only: bool,
}

/// The shape of a list of nodes, which is no element.
const LIST: &Shape = &Shape {
    tag: "",
    fixed: &[],
    keys: &[],
    words: &[],
    only: false,
};

/// An element or a list on its way.
struct Place {
    shape: &'static Shape,
    values: Vec<Option<AttributeOrProperty>>,
    next: usize,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
    reference: NodeRef,
    key: Option<Key>,
    content: Option<AttrValue>,
    ticked: Option<bool>,
}

thread_local! {
    /// What is open, outermost first. Markup opens and closes in pairs: no value between them may leave the function.
    static OPEN: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
}

/// Does something to the innermost place that is open.
fn innermost(change: impl FnOnce(&mut Place)) {
    OPEN.with_borrow_mut(|open| open.last_mut().map(change));
}

/// Opens an element.
#[inline(never)]
pub fn open(shape: &'static Shape) {
    let known = shape
        .words
        .iter()
        .map(|word| word.map(AttributeOrProperty::Static));
    let place = Place {
        shape,
        values: known.collect(),
        next: 0,
        listeners: Vec::new(),
        children: Vec::new(),
        reference: NodeRef::default(),
        key: None,
        content: None,
        ticked: None,
    };
    OPEN.with_borrow_mut(|open| open.push(place));
}

/// Opens a list of nodes.
#[inline(never)]
pub fn open_list() {
    open(LIST);
}

/// Closes the innermost place; it stands in the one around it.
#[inline(never)]
pub fn close() {
    add(taken());
}

/// Closes the innermost place and gives it.
#[inline(never)]
pub fn taken() -> Html {
    OPEN.with_borrow_mut(Vec::pop)
        .map_or_else(VNode::default, Place::made)
}

/// Puts a node into the innermost place.
#[inline(never)]
pub fn add(node: VNode) {
    innermost(|place| place.children.push(node));
}

/// Gives the next attribute its value, or leaves it out.
#[inline(never)]
pub fn write(value: Option<AttrValue>) {
    innermost(|place| {
        let at = place.next();
        place.values[at] = value.map(AttributeOrProperty::Attribute);
    });
}

/// Sets the next attribute, which is there or not there.
#[inline(never)]
pub fn flag(is_there: bool) {
    innermost(|place| {
        let at = place.next();
        place.values[at] = is_there.then_some(AttributeOrProperty::Static(place.shape.keys[at]));
    });
}

/// Listens for an event.
#[inline(never)]
pub fn listen(listener: Option<Rc<dyn Listener>>) {
    innermost(|place| place.listeners.push(listener));
}

/// Sets the text of a field.
#[inline(never)]
pub fn content(content: Option<AttrValue>) {
    innermost(|place| place.content = content);
}

/// Sets whether a box is ticked.
#[inline(never)]
pub fn ticked(is_ticked: bool) {
    innermost(|place| place.ticked = Some(is_ticked));
}

/// Lets a reference point to the element.
#[inline(never)]
pub fn reference(reference: &NodeRef) {
    innermost(|place| place.reference = reference.clone());
}

/// What the element is known by among its neighbours.
#[inline(never)]
pub fn key(key: Key) {
    innermost(|place| place.key = Some(key));
}

impl Place {
    /// The place of the next attribute whose value is not known beforehand.
    fn next(&mut self) -> usize {
        while self.shape.words[self.next].is_some() {
            self.next += 1;
        }
        self.next += 1;
        self.next - 1
    }

    fn children(&mut self) -> VNode {
        let mut children = mem::take(&mut self.children);
        if self.shape.only {
            children.pop().unwrap_or_default()
        } else {
            VNode::from(VList::with_children(children, None))
        }
    }

    fn made(mut self) -> Html {
        if self.shape.tag.is_empty() {
            return self.children();
        }
        let attributes = if self.shape.keys.is_empty() {
            Attributes::Static(self.shape.fixed)
        } else {
            let values = mem::take(&mut self.values).into_boxed_slice();
            Attributes::Dynamic {
                keys: self.shape.keys,
                values,
            }
        };
        let listeners = match mem::take(&mut self.listeners) {
            none if none.is_empty() => Listeners::None,
            some => Listeners::Pending(some.into_boxed_slice()),
        };
        let children = self.children();
        let (reference, key) = (self.reference, self.key);
        VNode::from(match self.shape.tag {
            "input" => VTag::__new_input(self.content, self.ticked, reference, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(self.content, None, reference, key, attributes, listeners),
            name => VTag::__new_other(
                AttrValue::Static(name),
                reference,
                key,
                attributes,
                listeners,
                children,
            ),
        })
    }
}
