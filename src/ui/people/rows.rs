//! The people of a page, each with the choices for them.

use crate::ui::prelude::*;

use super::Props;
use crate::app::Message;
use crate::model::roster::{Details, Exit, PostAfter};
use crate::report::people::Row;
use crate::text::reading;
use crate::ui::parts::{ReadField, place_chosen, says};

/// The people of the page.
pub(super) fn table(props: &Props) -> Html {
    let words = &props.words.people;
    let heads = [
        (words.code, false, ""),
        (words.unit, false, ""),
        (words.sex, false, ""),
        (words.birth, true, ""),
        (words.retires, true, ""),
        (words.early, false, words.early_meaning),
        (words.exit, false, ""),
        (words.after, false, ""),
        (words.cost, true, ""),
    ];
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words.title}>
            <table class="plain roster">
                <caption class="vh">{ words.title }</caption>
                <thead><tr>{ for heads.into_iter().map(|(name, number, meaning)| html! {
                    <th scope="col" class={number.then_some("num")} title={(!meaning.is_empty()).then_some(meaning)}>{ name }</th>
                }) }</tr></thead>
                <tbody>{ for props.report.rows.iter().map(|row| person(props, row)) }</tbody>
            </table>
        </div>
    }
}

fn person(props: &Props, row: &Row) -> Html {
    let words = &props.words.people;
    html! {
        <tr key={row.code.clone()} class={row.problem.is_some().then_some("warn")} data-testid={format!("person-{}", row.code)}>
            <th scope="row">{ &row.code }</th>
            <td>{ &row.unit }</td>
            <td>{ row.sex }</td>
            <td class="num" data-head={words.birth}>{ &row.birth }</td>
            <td class="num" data-head={words.retires}>{ &row.retires }</td>
            <td class="early" data-head={words.early}>{ &row.early }</td>
            <td class="choices">{ way(props, row) }{ month(props, row) }{ details(props, row) }
                if let Some(problem) = &row.problem { <small class="why-not">{ problem }</small> }
            </td>
            <td>{ after(props, row) }</td>
            <td class="num" data-head={words.cost}>
                if let Some(cost) = &row.cost {
                    <button type="button" class="linklike"
                        onclick={says(&props.on, Message::PersonChosen(Some(row.code.clone())))}>
                        { cost }<span class="vh">{ ". " }{ (words.cost_of)(&row.code) }</span>
                    </button>
                }
            </td>
        </tr>
    }
}

/// The way a person goes.
fn way(props: &Props, row: &Row) -> Html {
    let words = &props.words.people;
    let onchange = choose(props, row, |row, place| {
        let (kind, month, _) = row.kinds.get(place)?;
        Some(Message::ExitChosen(row.code.clone(), kind.with(*month)))
    });
    html! {
        <select class="selc" aria-label={(words.choice_of)(words.exit, &row.code)} {onchange}>
            { for row.kinds.iter().map(|(kind, _, name)| html! {
                <option selected={*kind == row.kind}>{ name }</option>
            }) }
        </select>
    }
}

/// The last month at work, where the way has one to choose.
fn month(props: &Props, row: &Row) -> Html {
    let Some(months) = &row.months else {
        return Html::default();
    };
    let words = &props.words.people;
    let onchange = choose(props, row, |row, place| {
        let (month, _) = row.months.as_ref()?.all.get(place)?;
        let details = row.details.as_ref().map(|fields| fields.details);
        let exit = with_details(row.kind.with(*month), details.unwrap_or_default());
        Some(Message::ExitChosen(row.code.clone(), exit))
    });
    html! {
        <select class="selc" aria-label={(words.choice_of)(words.month, &row.code)} {onchange}>
            { for months.all.iter().map(|(month, name)| html! {
                <option selected={*month == months.chosen}>{ name }</option>
            }) }
        </select>
    }
}

/// A choice with what its way asks to know.
const fn with_details(exit: Exit, details: Details) -> Exit {
    match exit {
        Exit::Further { way, month, .. } => Exit::Further { way, month, details },
        _ => exit,
    }
}

/// What the way asks to know.
fn details(props: &Props, row: &Row) -> Html {
    let (Some(fields), Some(months)) = (&row.details, &row.months) else {
        return Html::default();
    };
    let exit = row.kind.with(months.chosen);
    let field = |is_months: bool, (name, value): &(&'static str, String)| {
        let (on, code, details) = (props.on.clone(), row.code.clone(), fields.details);
        let onread = Callback::from(move |text: String| {
            let number = reading::whole(&text)?;
            let details = if is_months {
                Details {
                    months: number,
                    ..details
                }
            } else {
                Details {
                    dong: number,
                    ..details
                }
            };
            on.emit(Message::ExitChosen(code.clone(), with_details(exit, details)));
            Ok(())
        });
        let id = format!("exit-{}-{}", if is_months { "months" } else { "dong" }, row.code);
        html! {
            <label class="detail"><span>{ *name }</span>
                <ReadField {id} label={(props.words.people.choice_of)(name, &row.code)} value={value.clone()}
                    language={props.words.language} {onread} />
            </label>
        }
    };
    html! { <>{ field(true, &fields.months) }{ field(false, &fields.dong) }</> }
}

/// What becomes of the post.
fn after(props: &Props, row: &Row) -> Html {
    let Some(refilled) = row.refilled else {
        return Html::default();
    };
    let words = &props.words.people;
    let onchange = choose(props, row, |row, place| {
        let after = *[PostAfter::Cut, PostAfter::Refilled].get(place)?;
        Some(Message::PostAfterChosen(row.code.clone(), after))
    });
    html! {
        <select class="selc" aria-label={(words.choice_of)(words.after, &row.code)} {onchange}>
            <option selected={!refilled}>{ words.cut }</option>
            <option selected={refilled}>{ words.refilled }</option>
        </select>
    }
}

/// Says what a choice of a row means, by its place in the list.
fn choose(props: &Props, row: &Row, means: fn(&Row, usize) -> Option<Message>) -> Callback<Event> {
    let (on, row) = (props.on.clone(), row.clone());
    Callback::from(move |event: Event| {
        if let Some(message) = place_chosen(&event).and_then(|place| means(&row, place)) {
            on.emit(message);
        }
    })
}
