//! The table of open posts.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use crate::ui::prelude::*;

use super::axis::AxisHead;
use super::editor::EditorCard;
use super::row::{PostRow, Wish};
use super::rules::more;
use super::several::{Tools, pages, presets};
use super::ward_head::Head;
use crate::app::Message;
use crate::report::mark::Marked;
use crate::report::sourcing::{Editor, PostTable, ROWS_AT_A_TIME, UnknownLine};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, Mark};

/// What the table is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The posts.
    pub table: Rc<PostTable>,
    /// The editor that opens below its row, on a narrow screen.
    pub editor: Option<Rc<Editor>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The card with the table.
#[component]
pub fn Posts(
    Props {
        table,
        editor,
        words,
        on,
    }: &Props,
) -> Html {
    let words = *words;
    let said = &words.sourcing;
    let at = use_state(|| None::<String>);
    let shown = use_state_eq(|| ROWS_AT_A_TIME);
    let known = |code: &String| table.rows.iter().any(|row| row.code == *code);
    let chosen = table
        .rows
        .iter()
        .find(|row| row.chosen)
        .or_else(|| table.rows.first());
    let reached = (*at)
        .clone()
        .filter(known)
        .or_else(|| chosen.map(|row| row.code.clone()));
    let onreached = {
        let at = at.clone();
        use_callback((), move |code: String, ()| at.set(Some(code)))
    };
    let stage = use_state_eq(|| 0_usize);
    let onkey = {
        let (stage, at, on) = (stage.clone(), at.clone(), on.clone());
        let page = table.page.clone();
        Callback::from(move |wish: Wish| match wish {
            Wish::Stage(place) => stage.set(place),
            Wish::Page(after) => {
                let page = page.as_ref();
                let from = page.and_then(|page| if after { page.later } else { page.earlier });
                if let Some(from) = from {
                    at.set(None);
                    on.emit(Message::PostsPaged(from));
                    focus_row_soon();
                }
            }
        })
    };
    let together = Rc::new(
        table
            .marked
            .as_ref()
            .map_or_else(Vec::new, |marked| marked.posts.clone()),
    );
    html! {
        <section class="card posts" aria-label={table.heading.clone()}>
            if let Some(ward) = &table.ward {
                <Head ward={ward.clone()} {words} {on} />
            } else {
                <h2 class="posts-h">{ &table.heading }</h2>
            }
            if !table.rows.is_empty() || !table.filters.is_empty() {
                <Tools table={table.clone()} {words} {on} />
            }
            if table.rows.is_empty() && table.filters.is_empty() && table.unknown.is_empty() {
                <p class="posts-none">{ said.no_open_posts }</p>
            }
            if !table.rows.is_empty() {
                <table class="gantt" role="grid" aria-multiselectable="true"
                    aria-label={table.heading.clone()}>
                    <colgroup>
                        <col class="c-post" /><col class="c-route" /><col class="c-track" />
                        <col class="c-month" /><col class="c-time" />
                    </colgroup>
                    <thead>
                        <tr>
                            <th scope="col">{ said.post }{ mark(&table.holders_mark) }</th>
                            <th scope="col">{ said.route }{ mark(&table.routes_mark) }</th>
                            <th scope="col" class="tr">
                                <span class="vh">{ said.track }</span><AxisHead axis={table.axis.clone()} />
                            </th>
                            <th scope="col" class="num">{ said.expected_month }</th>
                            <th scope="col">{ &table.in_time }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for table.rows.iter().flat_map(|row| {
                            let post = html! {
                                <PostRow key={row.code.clone()} row={row.clone()} axis={table.axis.clone()}
                                    routes={table.routes.clone()} reached={reached.as_ref() == Some(&row.code)}
                                    stage={*stage} together={together.clone()}
                                    {words} {on} onreached={onreached.clone()} onkey={onkey.clone()} />
                            };
                            let inner = editor.as_ref().filter(|editor| editor.post == row.post).map(|editor| html! {
                                <tr class="inner" key="editor">
                                    <td colspan="5"><EditorCard editor={editor.clone()} {words} {on} /></td>
                                </tr>
                            });
                            std::iter::once(post).chain(inner)
                        }) }
                    </tbody>
                </table>
                if !table.legend.is_empty() {
                    <div class="kbar">
                        <span class="legend">
                            { for table.legend.iter().map(|bar| html! {
                                <span><i class={format!("sw1 sh{}", bar.shade)}></i>{ bar.word }</span>
                            }) }
                            <span>{ said.whisker }</span>
                            <span><i class="sw1 flag"></i>{ said.latest_mark }</span>
                        </span>
                        { presets(table, words, on) }
                        { for said.row_keys.iter().map(|(keys, meaning)| html! {
                            <span class="only-d"><kbd class="kbd">{ *keys }</kbd>{ " " }{ *meaning }</span>
                        }) }
                    </div>
                }
            }
            if let Some(page) = &table.page { { pages(page, words, on) } }
            { for table.unknown.iter().take(*shown).map(|line| html! {
                <Unknown line={line.clone()} {words} {on} />
            }) }
            { more(table.unknown.len(), &shown, words) }
        </section>
    }
}

/// Gives the row the Tab key reaches the keyboard, once other rows are drawn.
fn focus_row_soon() {
    let focus = || {
        let page = web_sys::window().and_then(|window| window.document());
        let row = page.and_then(|page| page.query_selector("tr.post[tabindex='0']").ok().flatten());
        if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
            let _ = row.focus();
        }
    };
    Timeout::new(0, focus).forget();
}

fn mark(mark: &Option<Marked>) -> Html {
    let Some(mark) = mark else { return Html::default() };
    html! {
        <>{ " " }<Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} /></>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct UnknownProps {
    line: UnknownLine,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// Posts of a ward nobody knows the holders of, with the way to enter them.
#[component]
fn Unknown(UnknownProps { line, words, on }: &UnknownProps) -> Html {
    let onclick = {
        let (on, ward) = (on.clone(), line.ward);
        Callback::from(move |_: MouseEvent| {
            on.emit(Message::WardChosen(Some(ward)));
            on.emit(Message::RegisterEditingToggled);
        })
    };
    html! {
        <p class="note unk unknown-posts">
            <Icon name="unk" />
            <span>
                { &line.sentence }{ " " }
                <button type="button" class="linklike" data-testid={format!("enter-holders-{}", line.ward.0)} {onclick}>
                    { words.sourcing.enter_holders }
                </button>
            </span>
        </p>
    }
}
