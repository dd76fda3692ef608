//! One component for every part of the screen that has no state of its own.
//!
//! A component of its own for each part would be a copy of the framework's machinery for each: some two kilobytes of
//! module apiece. Here a part is a value and a plain function; the framework sees one component, and a part is drawn
//! anew only when its value changes.

use std::any::Any;
use std::rc::Rc;

use crate::ui::prelude::*;

/// A part: drawn by `draw`, and drawn anew only when `value` differs from the one drawn before.
pub fn drawn<T: PartialEq + 'static>(value: T, draw: fn(&T) -> Html) -> Html {
    html! { <Drawn part={Part(Rc::new(Held { value, draw }))} /> }
}

/// The same for one of a row of parts that come and go: `key` is what it is known by among its neighbours.
pub fn drawn_as<T: PartialEq + 'static>(key: &str, value: T, draw: fn(&T) -> Html) -> Html {
    html! { <Drawn key={key.to_owned()} part={Part(Rc::new(Held { value, draw }))} /> }
}

struct Held<T> {
    value: T,
    draw: fn(&T) -> Html,
}

trait Drawable {
    fn as_any(&self) -> &dyn Any;
    fn same(&self, other: &dyn Drawable) -> bool;
    fn draw(&self) -> Html;
}

impl<T: PartialEq + 'static> Drawable for Held<T> {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Drawable) -> bool {
        let other = other.as_any().downcast_ref::<Self>();
        other.is_some_and(|other| std::ptr::fn_addr_eq(self.draw, other.draw) && self.value == other.value)
    }

    fn draw(&self) -> Html {
        (self.draw)(&self.value)
    }
}

#[derive(Clone)]
struct Part(Rc<dyn Drawable>);

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.same(&*other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    part: Part,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.part.0.draw()
}
