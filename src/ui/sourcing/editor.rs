//! The editor of one post: its route, when it starts, what its stages take, who holds the post now.

use std::rc::Rc;

use crate::ui::prelude::*;
use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

use super::holder::HolderChoice;
use super::person::person;
use super::rules::remark;
use super::stages::{StageRow, StageTable};
use crate::app::{Message, Screen};
use crate::model::scenario::Circumstance;
use crate::model::sourcing::{PostRef, RouteKind};
use crate::report::sourcing::{Advice, ChanceRow, Editor, RouteForm, route_of_code};
use crate::text::catalog::Catalog;
use crate::text::{names, reading};
use crate::ui::parts::{Badge, Icon, Mark, ReadField, says};

/// The field the keyboard goes to when the editor is opened by it, and the field that is there without a route.
const FIRST_FIELDS: [&str; 2] = ["sourcing-start", "sourcing-route"];

/// Takes the keyboard to the editor once it is drawn.
pub fn focus_soon() {
    let focus = || {
        let document = web_sys::window().and_then(|window| window.document());
        let field = |id: &&str| {
            document
                .as_ref()
                .and_then(|document| document.get_element_by_id(id))
        };
        if let Some(field) = FIRST_FIELDS.iter().find_map(field)
            && let Some(field) = field.dyn_ref::<HtmlElement>()
        {
            let _ = field.focus();
        }
    };
    Timeout::new(0, focus).forget();
}

/// What the editor is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The post.
    pub editor: Rc<Editor>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The inside of the editor's card.
#[component]
pub fn EditorCard(Props { editor, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.sourcing;
    html! {
        <div class="post-editor" data-testid="post-editor">
            <div class="card-h">
                <h2>{ &editor.place }</h2>
                <p>{ editor.kind }</p>
                <span class="sp"></span>
                <Badge verdict={editor.verdict} word={editor.word.clone()} bare=true />
            </div>
            <div class="card-b">
                if editor.open && editor.form.is_none() {
                    <RouteChoice editor={editor.clone()} {words} {on} />
                }
                if editor.held { <p class="held-already">{ said.already_held }</p> }
                if let Some(form) = &editor.form {
                    <Plan editor={editor.clone()} form={form.clone()} {words} {on} />
                    <RouteChoice editor={editor.clone()} {words} {on} />
                }
                <div class="frow">
                    <span class="lab">
                        { said.holder }{ " " }
                        <Mark word={editor.holder_mark.word.clone()} title={editor.holder_mark.meaning}
                            provenance={editor.holder_mark.provenance.clone()} />
                    </span>
                    <HolderChoice post={editor.post} id={format!("editor-holder-{}", editor.code)}
                        label={format!("{}: {}", said.holder, editor.place)} holder={editor.holder}
                        admitted={editor.admitted.clone()} holders={editor.holders.clone()} {words} {on} />
                </div>
                { for editor.rules.iter().map(|line| remark(line, words, None)) }
                { person(editor.post, &editor.person, words, on) }
                if let Some(form) = &editor.form {
                    <details class="more">
                        <summary>{ said.stage_details }</summary>
                        <StageTable post={editor.post} stages={form.stages.clone()} {words} {on} />
                        <UsualStages {words} {on} />
                    </details>
                }
                { chances(&editor.chances, words) }
            </div>
        </div>
    }
}

/// The choice of route, and of what follows if it fails.
#[component]
fn RouteChoice(Props { editor, words, on }: &Props) -> Html {
    let said = &words.sourcing;
    let post = editor.post;
    let choose = |say: fn(PostRef, Option<RouteKind>) -> Message| {
        on.reform(move |event: Event| {
            say(
                post,
                route_of_code(&event.target_unchecked_into::<HtmlSelectElement>().value()),
            )
        })
    };
    let option = |chosen: Option<&'static str>| {
        editor.routes.iter().map(move |(code, name)| {
            html! {
                <option value={*code} selected={chosen == Some(*code)}>{ name }</option>
            }
        })
    };
    html! {
        <>
            <div class="frow only-d">
                <label class="lab" for="sourcing-route">{ said.route }</label>
                <select class="field" id="sourcing-route" data-testid="editor-route"
                    onchange={choose(Message::RouteChosen)}>
                    <option value="" selected={editor.route.is_none()}>{ said.choose_route }</option>
                    { for option(editor.route) }
                </select>
            </div>
            if let Some(form) = &editor.form {
                <div class="frow">
                    <label class="lab" for="sourcing-fallback">{ said.fallback }</label>
                    <select class="field" id="sourcing-fallback" data-testid="editor-fallback"
                        onchange={choose(Message::FallbackChosen)}>
                        <option value="" selected={form.fallback.is_none()}>{ said.no_fallback }</option>
                        { for option(form.fallback) }
                    </select>
                </div>
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PlanProps {
    editor: Rc<Editor>,
    form: RouteForm,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// When the route starts, what its stages take, and what is advised.
#[component]
fn Plan(
    PlanProps {
        editor,
        form,
        words,
        on,
    }: &PlanProps,
) -> Html {
    let words = *words;
    let said = &words.sourcing;
    let post = editor.post;
    let [earlier, later] = [-1, 1].map(|months| says(on, Message::RouteStartShifted(post, months)));
    let onread = {
        let on = on.clone();
        Callback::from(move |text: String| {
            on.emit(Message::RouteStartMoved(post, reading::month(&text)?));
            Ok(())
        })
    };
    let reset = says(on, Message::StagesReset(post));
    html! {
        <>
            <div class="stg stg-start" role="group" aria-label={said.start}>
                <span></span>
                <span>
                    { said.start }{ " " }
                    <Mark word={form.mark.word.clone()} title={form.mark.meaning} provenance={form.mark.provenance.clone()} />
                </span>
                <span class="step on">
                    <button type="button" aria-label={said.earlier} data-testid="start-earlier" onclick={earlier}>
                        <Icon name="minus" size={12} />
                    </button>
                    <ReadField id="sourcing-start" label={said.start} value={form.start.clone()}
                        language={words.language} class="month" {onread} />
                    <button type="button" aria-label={said.later} data-testid="start-later" onclick={later}>
                        <Icon name="plus" size={12} />
                    </button>
                </span>
                <span class="muted nw" data-testid="route-done">{ &form.done }</span>
            </div>
            { for form.stages.iter().map(|stage| html! {
                <StageRow key={stage.at} {post} stage={stage.clone()} {words} {on} />
            }) }
            if form.own_stages {
                <p class="reset">
                    <button type="button" class="linklike" data-testid="stages-reset" onclick={reset}>
                        { said.reset_stages }
                    </button>
                </p>
            }
            if let Some(advice) = &editor.advice { { advised(advice, editor, on) } }
        </>
    }
}

/// How late one may start, with the button that moves the start there.
fn advised(advice: &Advice, editor: &Editor, on: &Callback<Message>) -> Html {
    let post = editor.post;
    let class = if advice.grave { "note miss" } else { "note" };
    html! {
        <p {class} data-testid="advice">
            <Icon name="info" />
            <span>
                { &advice.sentence }
                if let Some((month, words)) = &advice.move_to {
                    { " " }
                    <button type="button" class="linklike" data-testid="advice-move"
                        onclick={ { let month = *month; says(on, Message::RouteStartMoved(post, month)) } }>
                        { words }
                    </button>
                }
            </span>
        </p>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LinkProps {
    words: &'static Catalog,
    on: Callback<Message>,
}

/// The way to where the usual stages are edited.
#[component]
fn UsualStages(LinkProps { words, on }: &LinkProps) -> Html {
    let onclick = says(on, Message::ScreenOpened(Screen::Sources));
    html! {
        <p class="reset">
            <button type="button" class="linklike" data-testid="usual-stages" {onclick}>{ words.sourcing.usual_stages }</button>
        </p>
    }
}

/// How likely the post is held in time, mixed and under each circumstance.
fn chances(rows: &[ChanceRow], words: &'static Catalog) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let said = &words.sourcing;
    html! {
        <details class="more">
            <summary data-testid="circumstances">{ said.circumstances }</summary>
            <table class="circ">
                <thead>
                    <tr>
                        <th scope="col">{ words.controls.deadline }</th>
                        <th scope="col" class="num">{ said.mixed }</th>
                        { for Circumstance::ALL.map(|circumstance| html! {
                            <th scope="col" class="num">{ names::circumstance(circumstance, words.language) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ &row.label }</th>
                            { for row.cells.iter().map(|cell| html! { <td class="num">{ cell }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
