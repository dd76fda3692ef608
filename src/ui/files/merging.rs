//! Files for wards, and files on their way back into the scenario.

use crate::ui::prelude::*;

use super::Props;
use super::current::chooser;
use crate::app::{Dialog, Message, ShownFile, ShownMerge, ToUnlock};
use crate::report::merging::{Change, Choice, Group, Value};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, says};
use crate::ui::save_as::secret;

/// The two ways: a file for a ward, and files to be merged.
pub(super) fn card(props: &Props) -> Html {
    let words = &props.words.merging;
    let ask = says(&props.on, Message::DialogOpened(Dialog::PartFile));
    html! {
        <section class="card">
            <div class="card-h"><h2>{ words.title }</h2></div>
            <div class="card-b">
                <p class="remark">{ words.help }</p>
                <div class="acts">
                    if !props.is_part {
                        <button type="button" class="btn" data-testid="hand-out" onclick={ask}>
                            <Icon name="save" />{ words.hand_out }
                        </button>
                    }
                    { chooser("merge-files", words.choose, ".json,.khoa,application/json", props.onmerge.clone()) }
                </div>
            </div>
        </section>
    }
}

/// What is to be merged: every change, every choice, every file.
pub(super) fn preview(props: &Props, merge: &ShownMerge) -> Html {
    let words = &props.words.merging;
    let summary = if merge.changes + merge.choices == 0 {
        words.nothing.to_owned()
    } else {
        (words.summary)(merge.changes, merge.choices, merge.open)
    };
    let confirm = says(&props.on, Message::MergeConfirmed);
    let leave = says(&props.on, Message::MergeLeft);
    html! {
        <section class="card merge" data-testid="merge" aria-labelledby="merge-title">
            <div class="card-h"><h2 id="merge-title">{ (words.into)(&merge.into) }</h2></div>
            <div class="card-b">
                <h3>{ words.files }</h3>
                <ul class="merge-files">{ for merge.files.iter().map(|one| file(props, one)) }</ul>
                <p role="status" data-testid="merge-summary">{ summary }</p>
                { for merge.refused.iter().map(|refused| html! { <p class="note risk"><Icon name="risk" /><span>{ refused }</span></p> }) }
                if merge.choices > 0 { { sides(props, merge) } }
                { for merge.groups.iter().map(|one| group(props, one)) }
                <div class="acts">
                    <button type="button" class="btn primary" data-testid="merge-confirm" disabled={merge.open > 0} onclick={confirm}>
                        { words.confirm }
                    </button>
                    <button type="button" class="btn" data-testid="merge-leave" onclick={leave}>{ words.leave }</button>
                    if merge.open > 0 { <span class="merge-open">{ (words.still_open)(merge.open) }</span> }
                </div>
            </div>
        </section>
    }
}

fn file(props: &Props, file: &ShownFile) -> Html {
    let lost = file.at.is_none();
    let class = match (&file.locked, lost) {
        (Some(_), _) => "risk",
        (None, true) => "miss",
        (None, false) => "met",
    };
    let unlock = file.locked.as_ref().map(|locked| {
        let (number, locked) = (locked.number, locked.clone());
        let (on, words) = (props.on.clone(), props.words);
        html! { <Unlock key={number} {locked} {on} {words} /> }
    });
    html! {
        <li {class}>
            <Icon name={class} />
            <span>
                <b>{ &file.name }</b>if lost { { ", " }{ props.words.merging.left_out } }<small>{ &file.remark }</small>
                { unlock }
            </span>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct UnlockProps {
    locked: ToUnlock,
    on: Callback<Message>,
    words: &'static Catalog,
}

/// The field for the passphrase of a file that is to be merged.
#[component]
fn Unlock(props: &UnlockProps) -> Html {
    let (words, locked) = (&props.words.files, &props.locked);
    let typed = use_state(String::new);
    let number = locked.number;
    let give = says(&props.on, Message::MergePassphraseGiven(number, (*typed).clone()));
    let enter = {
        let (on, typed) = (props.on.clone(), typed.clone());
        Callback::from(move |()| on.emit(Message::MergePassphraseGiven(number, (*typed).clone())))
    };
    let ontyped = Callback::from(move |text: String| typed.set(text));
    let said = match (locked.trying, locked.wrong) {
        (true, _) => words.locked_trying,
        (false, true) => words.locked_wrong,
        (false, false) => "",
    };
    html! {
        <span class="acts">
            { secret(format!("merge-passphrase-{number}").into(), words.passphrase, locked.wrong, ontyped, enter) }
            <button type="button" class="btn sm" data-testid="merge-unlock" disabled={locked.trying} onclick={give}>{ words.open }</button>
            <small role="status">{ said }</small>
        </span>
    }
}

/// All choices from one side.
fn sides(props: &Props, merge: &ShownMerge) -> Html {
    let words = &props.words.merging;
    let button = |label: String, side: Option<usize>| {
        let onclick = says(&props.on, Message::MergeAllPicked(side));
        html! { <button type="button" class="btn sm" {onclick}>{ label }</button> }
    };
    let disputed = merge.files.iter().filter(|file| file.disputed);
    html! {
        <div class="acts" data-testid="merge-sides">
            { button(words.all_ours.to_owned(), None) }
            { for disputed.map(|file| button((words.all_from)(&file.name), file.at)) }
        </div>
    }
}

fn group(props: &Props, group: &Group) -> Html {
    let words = &props.words.merging;
    let heads = [words.what, words.before, words.after, words.from];
    let row = |change: &Change| {
        html! {
            <tr><th scope="row">{ &change.what }</th><td>{ &change.before }</td><td>{ &change.after }</td><td>{ &change.from }</td></tr>
        }
    };
    html! {
        <section class="merge-group">
            <h3>{ &group.title }</h3>
            { for group.choices.iter().map(|one| choice(props, one)) }
            if !group.changes.is_empty() {
                <div class="merge-rows" tabindex="0" role="region" aria-label={group.title.clone()}>
                    <table>
                        <caption>{ (words.taken)(group.changes.len()) }</caption>
                        <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                        <tbody>{ for group.changes.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn choice(props: &Props, choice: &Choice) -> Html {
    let at = choice.at;
    let option = |value: &Value| {
        let side = value.file;
        let onchange = props.on.reform(move |_: Event| Message::MergePicked(at, side));
        html! {
            <label>
                <input type="radio" name={format!("merge-{at}")} checked={value.chosen} {onchange} />
                <span><b>{ &value.value }</b><small>{ &value.from }</small></span>
            </label>
        }
    };
    html! {
        <fieldset class="merge-choice" data-testid={format!("merge-choice-{at}")}>
            <legend>{ &choice.what }{ ": " }{ choice.why }</legend>
            { for choice.options.iter().map(option) }
        </fieldset>
    }
}
