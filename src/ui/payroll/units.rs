//! A block with its groups and units, edited.

use crate::ui::prelude::*;

use super::marks::{mark, supposed};
use crate::app::{Dialog, Message};
use crate::report::payroll::{BlockEditing, GroupEditing, UnitEditing};
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::{Field, Icon, ReadField, drawn_as, says};

/// What a [`block_units`] is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Props {
    /// The block.
    pub block: BlockEditing,
    /// The year of the bases.
    pub base_year: i32,
    /// Whether the screen is narrow: its groups begin closed.
    pub narrow: bool,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// A block.
pub(super) fn block_units(props: &Props) -> Html {
    let (block, words) = (&props.block, &props.words.payroll.editing);
    let kind = block.kind;
    let title = format!("block-title-{kind:?}");
    let onbase = props.on.reform(move |base| Message::BlockBaseSet(kind, base));
    let onadd = props.on.reform(move |name| Message::GroupAdded(kind, name));
    let merge = says(&props.on, Message::DialogOpened(Dialog::MergeUnits(kind)));
    html! {
        <section class="card blk-e" aria-labelledby={title.clone()}>
            <div class="card-h">
                <h2 id={title}>{ (words.block)(block.name) }</h2>
                <span class="sp"></span>
                <label class="base-f"><span>{ (words.block_base)(props.base_year) }{ " " }{ for block.mark.as_ref().map(mark) }</span>
                    { count_field(format!("base-{kind:?}"), (words.field_of)(&(words.block_base)(props.base_year), block.name), block.base.clone(), props.words.controls.not_known, props.words, onbase) }
                </label>
            </div>
            <div class="card-b">
                if let Some(sum) = &block.sum { <p class="pct" data-testid={format!("sum-{kind:?}")}>{ sum }</p> }
                if let Some(mismatch) = &block.mismatch {
                    <p class="note risk" role="status"><Icon name="risk" /><span>{ mismatch }</span></p>
                }
                { for block.groups.iter().map(|group| drawn_as(&group.id.0.to_string(), GroupProps { group: group.clone(), base_year: props.base_year, narrow: props.narrow, words: props.words, on: props.on.clone() }, group_units)) }
                if !block.groups.is_empty() {
                    <button type="button" class="btn sm" data-testid={format!("merge-units-{kind:?}")} onclick={merge}>
                        { props.words.payroll.shaping.merge }</button>
                }
                <AddField id={format!("add-group-{kind:?}")} label={(words.new_group)(block.name)} hint={words.new_group_hint}
                    button={words.add_group} onadd={onadd} />
            </div>
        </section>
    }
}

/// What a [`group_units`] is drawn from.
#[derive(Clone, PartialEq)]
struct GroupProps {
    group: GroupEditing,
    base_year: i32,
    narrow: bool,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// A group.
fn group_units(props: &GroupProps) -> Html {
    let (group, words) = (&props.group, &props.words.payroll.editing);
    let (id, narrow) = (group.id, props.narrow);
    let onname = props.on.reform(move |name| Message::GroupRenamed(id, name));
    let onadd = props.on.reform(move |name| Message::UnitAdded(id, name));
    let remove = says(&props.on, Message::GroupRemoved(id));
    html! {
        <div class="grp-e" role="group" aria-label={group.name.clone()}>
            <div class="grp-h">
                <Field id={format!("group-name-{}", id.0)} label={words.group_name} value={group.name.clone()} class="nmf"
                    onvalue={onname} />
                <b class="n">{ &group.sum }</b>
                <button type="button" class="btn quiet" aria-label={(words.remove)(&group.name)} onclick={remove}>
                    <Icon name="bin" /></button>
            </div>
            <details class="units-d" open={!narrow}>
                <summary><Icon name="right" size={12} />{ &group.count }</summary>
                <table class="plain units-t">
                    <thead><tr>
                        <th scope="col">{ words.unit_name }</th>
                        <th scope="col" class="num">{ (words.establishment)(props.base_year) }</th>
                        <th scope="col" class="num" title={words.floor_meaning}>{ words.floor }</th>
                        <th scope="col" class="num">{ words.left }</th>
                        <th scope="col"><span class="vh">{ props.words.controls.remove }</span></th>
                    </tr></thead>
                    <tbody>{ for group.units.iter().map(|unit| drawn_as(&unit.id.0.to_string(), UnitProps { unit: unit.clone(), base_year: props.base_year, words: props.words, on: props.on.clone() }, unit_line)) }</tbody>
                </table>
                <AddField id={format!("add-unit-{}", id.0)} label={(words.new_unit)(&group.name)}
                    hint={words.new_unit_hint} button={words.add_unit} onadd={onadd} />
            </details>
        </div>
    }
}

/// What a [`unit_line`] is drawn from.
#[derive(Clone, PartialEq)]
struct UnitProps {
    unit: UnitEditing,
    base_year: i32,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// A unit.
fn unit_line(props: &UnitProps) -> Html {
    let (unit, words) = (&props.unit, &props.words.payroll.editing);
    let id = unit.id;
    let onname = props.on.reform(move |name| Message::UnitRenamed(id, name));
    let onbase = props.on.reform(move |posts| Message::EstablishmentSet(id, posts));
    let onfloor = props.on.reform(move |posts| Message::FloorSet(id, posts));
    let remove = says(&props.on, Message::UnitRemoved(id));
    let of = |field: &str| (words.field_of)(field, &unit.name);
    html! {
        <>
            <tr>
                <td><Field id={format!("unit-name-{}", id.0)} label={of(words.unit_name)} value={unit.name.clone()}
                    class="nmf" onvalue={onname} />{ " " }{ supposed(unit.name_mark.as_ref()) }</td>
                <td class="num">{ supposed(unit.mark.as_ref()) }{ " " }
                    { count_field(format!("establishment-{}", id.0), of(&(words.establishment)(props.base_year)), unit.establishment.clone(), props.words.controls.not_known, props.words, onbase) }</td>
                <td class="num">{ count_field(format!("floor-{}", id.0), of(words.floor), unit.floor.clone(), words.no_floor, props.words, onfloor) }</td>
                <td class="num">{ &unit.left }</td>
                <td class="num"><button type="button" class="btn quiet" aria-label={(words.remove)(&unit.name)} onclick={remove}>
                    <Icon name="bin" /></button></td>
            </tr>
            if let Some(remark) = &unit.remark {
                <tr class="pwhy"><td colspan="5"><span class="wrong warn"><Icon name="risk" size={14} />{ remark }</span></td></tr>
            }
        </>
    }
}

/// A field for a count that may be unknown: an emptied field makes it so.
fn count_field(
    id: String,
    label: String,
    value: String,
    empty: &'static str,
    words: &'static Catalog,
    oncount: Callback<Option<u32>>,
) -> Html {
    let onread = Callback::from(move |typed: String| {
        let count = match reading::whole(&typed) {
            Ok(count) => Some(count),
            Err(reading::Misread::Empty) => None,
            Err(misread) => return Err(misread),
        };
        oncount.emit(count);
        Ok(())
    });
    html! {
        <ReadField {id} {label} {value} class="num cnt-f" placeholder={empty} language={words.language} {onread} />
    }
}

/// What an [`AddField`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct AddProps {
    id: AttrValue,
    label: AttrValue,
    hint: AttrValue,
    button: AttrValue,
    onadd: Callback<String>,
}

/// A field and a button that add something with a name.
#[component]
fn AddField(props: &AddProps) -> Html {
    let typed = use_state(String::new);
    let onvalue = {
        let typed = typed.clone();
        Callback::from(move |text: String| typed.set(text))
    };
    let add = {
        let (typed, onadd) = (typed.clone(), props.onadd.clone());
        move || {
            if !typed.trim().is_empty() {
                onadd.emit((*typed).clone());
                typed.set(String::new());
            }
        }
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                add();
            }
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| add());
    html! {
        <div class="add-f" {onkeydown}>
            <Field id={props.id.clone()} label={props.label.clone()} value={(*typed).clone()} live=true class="nmf"
                placeholder={props.hint.clone()} {onvalue} />
            <button type="button" class="btn sm" data-testid={props.id.clone()} {onclick}>
                <Icon name="plus" size={12} />{ &props.button }</button>
        </div>
    }
}
