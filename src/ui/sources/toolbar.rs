//! The title, the filter, the search, and the way to the whole text.

use yew::prelude::*;

use super::Props;
use crate::app::{Dialog, Message, SourceFilter};
use crate::report::sources::Filter;
use crate::ui::parts::{Field, Icon};

/// The screen's own bar.
pub(super) fn toolbar(props: &Props) -> Html {
    let (title, figures) = (props.report.title, &props.report.figures);
    let words = &props.words.sources;
    let filters = figures.filters.iter().map(|(filter, name, chosen)| {
        let filter = match filter {
            Filter::All => SourceFilter::All,
            Filter::Quoted => SourceFilter::Quoted,
            Filter::Inferred => SourceFilter::Inferred,
            Filter::Assumed => SourceFilter::Assumed,
        };
        let onclick = props
            .on
            .reform(move |_: MouseEvent| Message::SourceFilterChosen(filter));
        html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ name }</button> }
    });
    let open = props
        .on
        .reform(|_: MouseEvent| Message::DialogOpened(Dialog::Document { passage: None }));
    html! {
        <div class="toolbar">
            <h1>{ title }</h1>
            <div class="seg" role="group" aria-label={words.filter}>{ for filters }</div>
            <a class="btn quiet" href="#assumptions"><Icon name="down" />{ words.to_assumptions }</a>
            <span class="sp"></span>
            <Field id="sources-search" class="search" label={words.search} placeholder={words.search}
                value={figures.search.clone()} live=true onvalue={props.on.reform(Message::SourcesSearched)} />
            <button type="button" class="btn" data-testid="open-document" onclick={open}>
                <Icon name="file" />{ words.open_document }
            </button>
        </div>
    }
}
