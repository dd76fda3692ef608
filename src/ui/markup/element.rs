//! Elements, built by calls that are the same for every one of them.

use std::rc::Rc;

use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listener, Listeners, VNode, VTag};
use yew::{Html, NodeRef};

use super::shown::list;

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
}

/// An element on its way.
#[derive(Debug)]
pub struct Element {
    shape: &'static Shape,
    values: Vec<Option<AttributeOrProperty>>,
    next: usize,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    /// What stands in it.
    pub children: Vec<VNode>,
    only: bool,
    reference: NodeRef,
    key: Option<Key>,
    content: Option<AttrValue>,
    ticked: Option<bool>,
}

impl Element {
    /// An element of this shape with nothing in it yet.
    #[inline(never)]
    pub fn new(shape: &'static Shape) -> Self {
        let known = shape
            .words
            .iter()
            .map(|word| word.map(AttributeOrProperty::Static));
        Self {
            shape,
            values: known.collect(),
            next: 0,
            listeners: Vec::new(),
            children: Vec::new(),
            only: false,
            reference: NodeRef::default(),
            key: None,
            content: None,
            ticked: None,
        }
    }

    /// The place of the next attribute whose value is not known beforehand.
    fn next(&mut self) -> usize {
        while self.shape.words[self.next].is_some() {
            self.next += 1;
        }
        self.next += 1;
        self.next - 1
    }

    /// Gives the next attribute its value, or leaves it out.
    #[inline(never)]
    pub fn write(&mut self, value: Option<AttrValue>) {
        let at = self.next();
        self.values[at] = value.map(AttributeOrProperty::Attribute);
    }

    /// Sets the next attribute, which is there or not there.
    #[inline(never)]
    pub fn flag(&mut self, is_there: bool) {
        let at = self.next();
        self.values[at] = is_there.then_some(AttributeOrProperty::Static(self.shape.keys[at]));
    }

    /// Listens for an event.
    #[inline(never)]
    pub fn listen(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.listeners.push(listener);
    }

    /// Sets the text of a field.
    #[inline(never)]
    pub fn content(&mut self, content: Option<AttrValue>) {
        self.content = content;
    }

    /// Sets whether a box is ticked.
    pub fn ticked(&mut self, is_ticked: bool) {
        self.ticked = Some(is_ticked);
    }

    /// Lets a reference point to the element.
    #[inline(never)]
    pub fn reference(&mut self, reference: &NodeRef) {
        self.reference = reference.clone();
    }

    /// What the element is known by among its neighbours.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        self.key = Some(key);
    }

    /// Puts in the one node that will always be all there is in it.
    #[inline(never)]
    pub fn only(&mut self, child: VNode) {
        self.only = true;
        self.children.push(child);
    }

    /// The element as a node.
    #[inline(never)]
    pub fn made(self) -> Html {
        let attributes = if self.shape.keys.is_empty() {
            Attributes::Static(self.shape.fixed)
        } else {
            Attributes::Dynamic {
                keys: self.shape.keys,
                values: self.values.into_boxed_slice(),
            }
        };
        let listeners = if self.listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(self.listeners.into_boxed_slice())
        };
        let (reference, key) = (self.reference, self.key);
        let tag = match self.shape.tag {
            "input" => VTag::__new_input(self.content, self.ticked, reference, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(self.content, None, reference, key, attributes, listeners),
            name => {
                let mut children = self.children;
                let children = if self.only {
                    children.pop().unwrap_or_default()
                } else {
                    list(children)
                };
                VTag::__new_other(
                    AttrValue::Static(name),
                    reference,
                    key,
                    attributes,
                    listeners,
                    children,
                )
            }
        };
        VNode::from(tag)
    }
}
