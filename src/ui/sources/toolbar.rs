//! The title, the filter, the search, and the way to the whole text.

use crate::ui::prelude::*;

use super::Props;
use crate::app::{Dialog, Message, Screen, SourceFilter};
use crate::report::sources::Filter;
use crate::ui::parts::{Field, Icon, says};

/// The screen's own bar. Where the figures stand for reference alone, their filter and search stand above them.
pub(super) fn toolbar(props: &Props) -> Html {
    let report = &props.report;
    html! {
        <div class="toolbar">
            <h1>{ report.title }</h1>
            if !report.assumptions_first {
                { filters(props) }
                <a class="btn quiet" href="#assumptions">
                    <Icon name="down" />{ props.words.sources.to_assumptions }
                </a>
                <span class="sp"></span>
                { finding(props) }
            }
        </div>
    }
}

/// The bar above figures that stand for reference alone.
pub(super) fn reference_bar(props: &Props) -> Html {
    let words = &props.words.sources;
    html! {
        <>
            <div class="toolbar reference">
                <h2>{ words.figures_own }</h2>
                { filters(props) }
                <span class="sp"></span>
                { finding(props) }
            </div>
            <p class="as-meaning">{ words.figures_own_meaning }</p>
        </>
    }
}

fn filters(props: &Props) -> Html {
    let filters = props.report.figures.filters.iter().map(|(filter, name, chosen)| {
        let filter = match filter {
            Filter::All => SourceFilter::All,
            Filter::Quoted => SourceFilter::Quoted,
            Filter::Inferred => SourceFilter::Inferred,
            Filter::Assumed => SourceFilter::Assumed,
        };
        let onclick = says(&props.on, Message::SourceFilterChosen(filter));
        html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ name }</button> }
    });
    html! { <div class="seg" role="group" aria-label={props.words.sources.filter}>{ for filters }</div> }
}

/// The search and the way to the whole text.
fn finding(props: &Props) -> Html {
    let words = &props.words.sources;
    let open = says(
        &props.on,
        Message::DialogOpened(Dialog::Document { passage: None }),
    );
    html! {
        <>
            <Field id="sources-search" class="search" label={words.search} placeholder={words.search}
                value={props.report.figures.search.clone()} live=true
                onvalue={props.on.reform(Message::SourcesSearched)} />
            <button type="button" class="btn" data-testid="open-rules"
                onclick={says(&props.on, Message::ScreenOpened(Screen::Rules))}>{ props.words.people.rules_title }</button>
            <button type="button" class="btn" data-testid="open-document" onclick={open}>
                <Icon name="file" />{ words.open_document }
            </button>
        </>
    }
}
