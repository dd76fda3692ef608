//! A slider: what the hand holds is drawn at once, what it means is handed on at most once a frame's pause.

use crate::ui::prelude::*;
use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;

/// How long a moving slider waits before it hands its value on, in milliseconds.
const PAUSE_MS: u32 = 80;

/// What a [`Slider`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct SliderProps {
    /// Its identity in the page.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What the tests know it by.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// What it is called.
    pub label: AttrValue,
    /// The value in whole percent.
    pub percent: u32,
    /// Writes a value in words, for the figure beside it and for screen readers.
    pub written: Callback<u32, AttrValue>,
    /// Told the new value.
    pub onpercent: Callback<u32>,
}

/// A slider from 0 to 100 percent with its figure.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let held = use_state(|| None::<u32>);
    let pending = use_mut_ref(|| None::<Timeout>);
    {
        let held = held.clone();
        use_effect_with(props.percent, move |_| held.set(None));
    }
    let value_of = |input: HtmlInputElement| input.value().parse::<u32>().unwrap_or_default().min(100);
    let oninput = {
        let (held, pending, onpercent) = (held.clone(), pending.clone(), props.onpercent.clone());
        Callback::from(move |event: InputEvent| {
            let value = value_of(event.target_unchecked_into());
            held.set(Some(value));
            let onpercent = onpercent.clone();
            // Replacing the pending pause cancels it: only the last value of a quick movement is handed on.
            *pending.borrow_mut() = Some(Timeout::new(PAUSE_MS, move || onpercent.emit(value)));
        })
    };
    let onchange = {
        let (pending, onpercent) = (pending, props.onpercent.clone());
        Callback::from(move |event: Event| {
            pending.borrow_mut().take();
            onpercent.emit(value_of(event.target_unchecked_into()));
        })
    };
    let shown = (*held).unwrap_or(props.percent);
    let words = props.written.emit(shown);
    html! {
        <>
            <input class="slider" type="range" min="0" max="100" step="1" id={props.id.clone()} data-testid={props.testid.clone()}
                aria-label={props.label.clone()} aria-valuetext={words.clone()} value={shown.to_string()}
                {oninput} {onchange} />
            <output class="n">{ words }</output>
        </>
    }
}
