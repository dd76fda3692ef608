//! What would help most: single changes in words.

/// What would help most: single changes in words.
pub struct Helps {
    /// More vacant posts cut: posts ("4"), when ("năm 2025").
    pub cut_more_vacant: fn(&str, &str) -> String,
    /// More posts by another instrument: posts ("4 chỉ tiêu"), instrument within a sentence, when.
    pub cut_more: fn(&str, &str, &str) -> String,
    /// An instrument made likelier: instrument, from, to.
    pub raise_likelihood: fn(&str, &str, &str) -> String,
    /// A route for a post without one: post, route within a sentence, start.
    pub choose_route: fn(&str, &str, &str) -> String,
    /// A route started earlier: post, new start, start now.
    pub start_earlier: fn(&str, &str, &str) -> String,
    /// Another route: post, route within a sentence, start.
    pub switch_route: fn(&str, &str, &str) -> String,
    /// Where the probability hardly moves: by how much the expected count rises.
    pub expected_gain: fn(&str) -> String,
}

/// The Vietnamese words.
pub const VI: Helps = Helps {
    cut_more_vacant: |posts, when| format!("Cắt thêm {posts} chỉ tiêu chưa tuyển trong {when}"),
    cut_more: |posts, instrument, when| format!("Giảm thêm {posts} bằng cách {instrument} trong {when}"),
    raise_likelihood: |instrument, from, to| {
        format!("{instrument}: nâng khả năng thực hiện từ {from} lên {to}")
    },
    choose_route: |post, route, start| format!("{post}: {route}, bắt đầu {start}"),
    start_earlier: |post, start, from| format!("{post}: bắt đầu {start} thay vì {from}"),
    switch_route: |post, route, start| format!("{post}: chuyển sang {route}, bắt đầu {start}"),
    expected_gain: |gain| format!("kỳ vọng +{gain}"),
};

/// The English words.
pub const EN: Helps = Helps {
    cut_more_vacant: |posts, when| format!("Cut {posts} more vacant posts in {when}"),
    cut_more: |posts, instrument, when| format!("Cut {posts} more by {instrument} in {when}"),
    raise_likelihood: |instrument, from, to| {
        format!("{instrument}: raise the likelihood from {from} to {to}")
    },
    choose_route: |post, route, start| format!("{post}: {route}, starting {start}"),
    start_earlier: |post, start, from| format!("{post}: start {start} instead of {from}"),
    switch_route: |post, route, start| format!("{post}: {route} instead, starting {start}"),
    expected_gain: |gain| format!("expected +{gain}"),
};
