//! The whole text of the source document, with the passage a reader came for.

use crate::baseline::DOCUMENT;

/// A paragraph of the document as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text, blanks at the ends removed.
    pub text: String,
    /// Whether it holds the passage looked for; at most one paragraph does.
    pub marked: bool,
}

/// The document, paragraph by paragraph, empty lines left out. A passage may leave words out with "…" and run over
/// several lines; the paragraph
/// that holds all its pieces is marked, or failing that the one that holds the first.
pub fn document_paragraphs(passage: Option<&str>) -> Vec<Paragraph> {
    let lines: Vec<&str> = DOCUMENT
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let place = passage.and_then(|passage| place_of(passage, &lines));
    let paragraphs = lines.iter().enumerate().map(|(index, text)| Paragraph {
        text: (*text).to_owned(),
        marked: place == Some(index),
    });
    paragraphs.collect()
}

fn place_of(passage: &str, lines: &[&str]) -> Option<usize> {
    let pieces: Vec<&str> = passage
        .split(['…', '\n'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    let first = pieces.first()?;
    let whole = lines
        .iter()
        .position(|line| pieces.iter().all(|piece| line.contains(piece)));
    whole.or_else(|| lines.iter().position(|line| line.contains(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "chỉ tiêu" of the target stands in IV.1 and nowhere else as "149 chỉ tiêu".
    #[test]
    fn a_passage_is_found_where_it_stands() {
        let marked = |passage| {
            let paragraphs = document_paragraphs(Some(passage));
            let marked: Vec<_> = paragraphs
                .into_iter()
                .filter(|paragraph| paragraph.marked)
                .collect();
            marked
        };
        let target = marked("giảm 12,7% biên chế … 149 chỉ tiêu");
        assert_eq!(target.len(), 1);
        assert!(target[0].text.starts_with("1. Để đảm bảo"));
        assert!(marked("không có trong văn bản").is_empty());
        assert!(marked(" … ").is_empty());
    }

    #[test]
    fn the_document_is_whole() {
        let paragraphs = document_paragraphs(None);
        assert!(
            paragraphs
                .iter()
                .all(|paragraph| !paragraph.marked && !paragraph.text.is_empty())
        );
        assert_eq!(paragraphs[0].text, "ĐẢNG BỘ TỈNH QUẢNG TRỊ");
        assert!(
            paragraphs
                .iter()
                .any(|paragraph| paragraph.text.starts_with("2.4. Việc khắc phục"))
        );
    }
}
