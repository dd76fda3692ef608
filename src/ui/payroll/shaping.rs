//! The questions of shaping: what else can be done with a cell, months of a year, whole groups, mergers.

use crate::ui::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::app::{CellRef, Dialog, Message, Scaling};
use crate::model::payroll::{BlockKind, Instrument, Scope, UnitId};
use crate::report::payroll::{MonthCell, cell_menu, months, shaped_scopes, units_of_block};
use crate::text::{names, reading};
use crate::ui::dialogs::{Props, answers, frame};
use crate::ui::parts::{Field, FieldKind, ReadField, place_chosen, says};

/// The question that is asked, where it is one of shaping.
pub fn question(props: &Props, dialog: &Dialog) -> Html {
    match dialog {
        Dialog::Cell(cell) => html! { <CellQuestion asked={props.clone()} cell={*cell} /> },
        Dialog::Months(scope, year) => by_months(props, *scope, *year),
        Dialog::ShapeGroups => html! { <GroupsQuestion ..props.clone() /> },
        Dialog::MergeUnits(block) => html! { <MergeQuestion asked={props.clone()} block={*block} /> },
        _ => Html::default(),
    }
}

/// What a [`CellQuestion`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct CellProps {
    asked: Props,
    cell: CellRef,
}

/// What else can be done with a cell.
#[component]
fn CellQuestion(props: &CellProps) -> Html {
    let (asked, cell) = (&props.asked, props.cell);
    let words = &asked.words.payroll.shaping;
    let menu = cell_menu(
        &asked.scenario,
        cell.scope,
        cell.instrument,
        cell.year,
        asked.words.language,
    );
    let posts = use_state(|| 1_u32);
    let way = use_state(|| cell.instrument);
    let onposts = {
        let posts = posts.clone();
        Callback::from(move |typed: String| {
            posts.set(reading::whole(&typed)?);
            Ok(())
        })
    };
    let target = CellRef {
        instrument: *way,
        ..cell
    };
    let years = menu.years.iter().map(|year| {
        let onclick = says(&asked.on, Message::PostsMoved(target, *year, *posts));
        html! {
            <button type="button" class="btn" data-testid={format!("move-to-{year}")} {onclick}>
                { (words.move_to_year)(*year) }
            </button>
        }
    });
    let ways = std::iter::once((None, words.any_way))
        .chain(menu.ways.iter().map(|(way, name)| (Some(*way), *name)))
        .map(|(choice, name)| {
            let chosen = way.clone();
            let checked = *chosen == choice;
            let onchange = Callback::from(move |_: Event| chosen.set(choice));
            html! { <label><input type="radio" name="way" {checked} {onchange} />{ name }</label> }
        });
    let months = says(
        &asked.on,
        Message::DialogOpened(Dialog::Months(cell.scope, cell.year)),
    );
    let down = says(&asked.on, Message::CellFilledDown(cell));
    frame(
        asked,
        menu.title.clone(),
        false,
        html! {
            <>
                if let Some(refused) = &asked.refused { <p class="wrong" role="alert">{ refused }</p> }
                if !menu.ways.is_empty() {
                    <h3 class="sub3">{ words.move_to }</h3>
                    <label class="row-label"><span>{ words.move_posts }</span>
                        <ReadField id="move-posts" label={words.move_posts} value={posts.to_string()} class="num cnt-f"
                            language={asked.words.language} onread={onposts} /></label>
                    if menu.ways.len() > 1 && cell.instrument.is_none() {
                        <fieldset class="opts"><legend>{ words.move_way }</legend>{ for ways }</fieldset>
                    }
                    <div class="acts2">{ for years }</div>
                }
                <div class="acts2">
                    <button type="button" class="btn" data-testid="open-months" onclick={months}>{ words.by_months }</button>
                    if menu.can_copy_down {
                        <button type="button" class="btn" data-testid="copy-down" onclick={down}>{ words.copy_down }</button>
                    }
                </div>
                { answers(asked, Html::default()) }
            </>
        },
    )
}

/// The months of a year, each way of cutting a row of fields.
fn by_months(props: &Props, scope: Scope, year: i32) -> Html {
    let words = &props.words.payroll.shaping;
    let months = months(&props.scenario, scope, year, props.words.language);
    let field = |instrument: Instrument, cell: &MonthCell| {
        let (on, when) = (props.on.clone(), cell.when);
        let onread = Callback::from(move |typed: String| {
            let posts = match reading::whole(&typed) {
                Err(reading::Misread::Empty) => 0,
                read => read?,
            };
            on.emit(Message::WhenPostsSet(scope, instrument, when, posts));
            Ok(())
        });
        html! {
            <td><ReadField id={cell.id.clone()} label={cell.label.clone()} value={cell.written.clone()}
                class="num" language={props.words.language} {onread} /></td>
        }
    };
    frame(
        props,
        months.title.clone(),
        true,
        html! {
            <>
                <p class="pct">{ words.months_meaning }</p>
                if let Some(refused) = &props.refused { <p class="wrong" role="alert">{ refused }</p> }
                <div class="months" tabindex="0" role="group" aria-label={months.title.clone()}>
                    <table class="plain">
                        <thead><tr><th scope="col">{ words.move_way }</th>
                            { for months.heads.iter().map(|head| html! { <th scope="col" class="num">{ head }</th> }) }
                        </tr></thead>
                        <tbody>{ for months.rows.iter().map(|row| html! {
                            <tr><th scope="row">{ row.name }</th>
                                { for row.cells.iter().map(|cell| field(row.instrument, cell)) }</tr>
                        }) }</tbody>
                    </table>
                </div>
                { answers(props, Html::default()) }
            </>
        },
    )
}

/// Whole groups, moved in time or scaled.
#[component]
fn GroupsQuestion(props: &Props) -> Html {
    let words = &props.words.payroll.shaping;
    let choices = shaped_scopes(&props.scenario, props.words.language);
    let first = choices.first().map(|choice| choice.scope);
    let scope = use_state(|| first);
    let way = use_state(|| Instrument::RetirementAtAge);
    let by = use_state(|| 1_u32);
    let years = use_state(|| false);
    let onscope = {
        let (scope, choices) = (scope.clone(), choices.clone());
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            scope.set(
                choices
                    .iter()
                    .find(|choice| choice.value == value)
                    .map(|choice| choice.scope),
            );
        })
    };
    let onway = {
        let way = way.clone();
        Callback::from(move |event: Event| {
            let chosen = place_chosen(&event).and_then(|at| Instrument::CUTS.get(at));
            way.set(chosen.copied().unwrap_or(Instrument::RetirementAtAge));
        })
    };
    let onunit = {
        let years = years.clone();
        Callback::from(move |event: Event| {
            years.set(place_chosen(&event) == Some(1));
        })
    };
    let onby = {
        let by = by.clone();
        Callback::from(move |typed: String| {
            by.set(reading::whole(&typed)?);
            Ok(())
        })
    };
    let Some(chosen) = *scope else {
        return Html::default();
    };
    let months = i32::try_from(by.saturating_mul(if *years { 12 } else { 1 })).unwrap_or(i32::MAX);
    let shift = |sign: i32| {
        says(
            &props.on,
            Message::LinesShifted(chosen, *way, sign.saturating_mul(months)),
        )
    };
    let scaled = |to: fn(u32) -> Scaling| {
        let on = props.on.clone();
        Callback::from(move |typed: String| {
            on.emit(Message::ScopeScaled(chosen, to(reading::whole(&typed)?)));
            Ok(())
        })
    };
    let ways = Instrument::CUTS.into_iter().map(|cut| {
        html! { <option selected={cut == *way}>{ names::instrument(cut, props.words.language) }</option> }
    });
    let units = words.shift_units.into_iter().enumerate().map(|(at, unit)| {
        html! { <option selected={(at == 1) == *years}>{ unit }</option> }
    });
    let number = |id: &'static str, label: &'static str, value: String, onread| {
        html! {
            <label class="row-label"><span>{ label }</span>
                <ReadField {id} {label} {value} class="num cnt-f" language={props.words.language} {onread} /></label>
        }
    };
    frame(
        props,
        words.groups.to_owned(),
        false,
        html! {
            <>
                if let Some(unshaped) = &props.unshaped { <p class="wrong" role="alert" data-testid="unshaped">{ unshaped }</p> }
                <label class="row-label"><span>{ words.whom }</span>
                    <select class="field" data-testid="shape-scope" aria-label={words.whom} onchange={onscope}>
                        { for choices.iter().map(|choice| html! {
                            <option value={choice.value.clone()} selected={choice.scope == chosen}>{ &choice.label }</option>
                        }) }
                    </select></label>
                <h3 class="sub3">{ words.shift }</h3>
                <label class="row-label"><span>{ words.move_way }</span>
                    <select class="field" data-testid="shape-way" aria-label={words.move_way} onchange={onway}>{ for ways }</select></label>
                { number("shape-by", words.shift_by, by.to_string(), onby) }
                <div class="acts2">
                    <select class="field" data-testid="shape-unit" aria-label={words.shift_by} onchange={onunit}>{ for units }</select>
                    <button type="button" class="btn" data-testid="shape-earlier" onclick={shift(-1)}>{ words.shift_answers[0] }</button>
                    <button type="button" class="btn" data-testid="shape-later" onclick={shift(1)}>{ words.shift_answers[1] }</button>
                </div>
                <h3 class="sub3">{ words.scale }</h3>
                <p class="pct">{ words.scale_meaning }</p>
                { number("shape-total", words.scale_total, String::new(), scaled(Scaling::Total)) }
                { number("shape-percent", words.scale_percent, String::new(), scaled(Scaling::Percent)) }
                { answers(props, Html::default()) }
            </>
        },
    )
}

/// What a [`MergeQuestion`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct MergeProps {
    asked: Props,
    block: BlockKind,
}

/// Which units of a block become one, and how it is called.
#[component]
fn MergeQuestion(props: &MergeProps) -> Html {
    let asked = &props.asked;
    let words = &asked.words.payroll.shaping;
    let chosen = use_state(Vec::<UnitId>::new);
    let name = use_state(String::new);
    let wanting = use_state(|| false);
    let units = units_of_block(&asked.scenario, props.block).into_iter().map(|(id, unit)| {
        let (chosen, name) = (chosen.clone(), name.clone());
        let checked = chosen.contains(&id);
        let called = unit.clone();
        let onchange = Callback::from(move |event: Event| {
            let mut now = (*chosen).clone();
            now.retain(|other| *other != id);
            if event.target_unchecked_into::<HtmlInputElement>().checked() {
                now.push(id);
                if name.is_empty() {
                    name.set(called.clone());
                }
            }
            chosen.set(now);
        });
        html! {
            <label><input type="checkbox" data-testid={format!("merge-{}", id.0)} {checked} {onchange} />{ unit }</label>
        }
    });
    let onname = {
        let name = name.clone();
        Callback::from(move |typed: String| name.set(typed))
    };
    let merge = {
        let (on, chosen, name, wanting) = (asked.on.clone(), chosen.clone(), name.clone(), wanting.clone());
        Callback::from(move |_: MouseEvent| {
            if chosen.len() < 2 || name.trim().is_empty() {
                wanting.set(true);
            } else {
                on.emit(Message::UnitsMerged((*chosen).clone(), (*name).clone()));
            }
        })
    };
    let primary = html! {
        <button type="button" class="btn primary" data-testid="merge-confirm" onclick={merge}>{ words.merge }</button>
    };
    frame(
        asked,
        words.merge.to_owned(),
        false,
        html! {
            <>
                <p>{ words.merge_meaning }</p>
                if *wanting { <p class="wrong" role="alert">{ words.merge_needs }</p> }
                <fieldset class="opts merge-l"><legend>{ words.merge_units }</legend>{ for units }</fieldset>
                <label class="row-label"><span>{ words.merge_name }</span>
                    <Field id="merge-name" label={words.merge_name} value={(*name).clone()} live=true
                        kind={FieldKind::Text} onvalue={onname} /></label>
                { answers(asked, primary) }
            </>
        },
    )
}
