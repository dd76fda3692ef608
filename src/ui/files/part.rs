//! Which wards and units a file is made for.

use crate::ui::prelude::*;

use crate::model::part::Part;
use crate::model::payroll::UnitId;
use crate::model::sourcing::WardId;
use crate::ui::dialogs::{Props, answers, frame};

/// Asks for the wards and units of a file.
#[component]
pub fn PartQuestion(props: &Props) -> Html {
    let words = &props.words.merging;
    let wards = use_state(Vec::<u32>::new);
    let units = use_state(Vec::<u32>::new);
    let of_wards = props
        .scenario
        .sourcing
        .wards
        .iter()
        .map(|ward| (ward.id.0, ward.name.as_str()));
    let of_units = props
        .scenario
        .payroll
        .units
        .iter()
        .map(|unit| (unit.id.0, unit.name.value.as_str()));
    let (of_wards, of_units): (Vec<_>, Vec<_>) = (of_wards.collect(), of_units.collect());
    let part = Part {
        name: name(&of_wards, &wards, &of_units, &units, words.several_units),
        wards: wards.iter().copied().map(WardId).collect(),
        units: units.iter().copied().map(UnitId).collect(),
    };
    let nothing = part.wards.is_empty() && part.units.is_empty();
    let onclick = {
        let onpart = props.onpart.clone();
        Callback::from(move |_: MouseEvent| onpart.emit(part.clone()))
    };
    let primary = html! {
        <button type="button" class="btn primary" data-testid="hand-out-confirm" disabled={nothing} {onclick}>
            { words.hand_out_confirm }
        </button>
    };
    frame(
        props,
        words.hand_out_question.to_owned(),
        false,
        html! {
            <>
                <p>{ words.hand_out_meaning }</p>
                { boxes(words.wards, "part-ward", &of_wards, &wards) }
                { boxes(words.units, "part-unit", &of_units, &units) }
                { answers(props, primary) }
            </>
        },
    )
}

/// What a part is called: its wards, its one unit, or how many units it has.
fn name(
    of_wards: &[(u32, &str)],
    wards: &[u32],
    of_units: &[(u32, &str)],
    units: &[u32],
    several: fn(usize) -> String,
) -> String {
    let named = |all: &[(u32, &str)], chosen: &[u32]| -> Vec<String> {
        let chosen = all.iter().filter(|(id, _)| chosen.contains(id));
        chosen.map(|(_, name)| (*name).to_owned()).collect()
    };
    let mut names = named(of_wards, wards);
    let units = named(of_units, units);
    if units.len() > 1 {
        names.push(several(units.len()));
    } else {
        names.extend(units);
    }
    names.join(", ")
}

fn boxes(
    legend: &'static str,
    testid: &'static str,
    things: &[(u32, &str)],
    chosen: &UseStateHandle<Vec<u32>>,
) -> Html {
    let one = |(id, name): &(u32, &str)| {
        let (id, chosen) = (*id, chosen.clone());
        let checked = chosen.contains(&id);
        let onchange = Callback::from(move |_: Event| {
            let mut next = Vec::clone(&chosen);
            if checked {
                next.retain(|other| *other != id);
            } else {
                next.push(id);
            }
            chosen.set(next);
        });
        html! {
            <label><input type="checkbox" data-testid={format!("{testid}-{id}")} {checked} {onchange} />{ *name }</label>
        }
    };
    html! {
        <fieldset class="opts part-boxes"><legend>{ legend }</legend>{ for things.iter().map(one) }</fieldset>
    }
}
