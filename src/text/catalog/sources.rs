//! Nguồn số liệu: every figure with its quotation, what does not agree, the assumptions.

/// Nguồn số liệu: every figure with its quotation, what does not agree, the assumptions.
pub struct Sources {
    /// Title of the screen.
    pub title: &'static str,
    /// Column.
    pub figure: &'static str,
    /// Column.
    pub quotation: &'static str,
    /// Filter.
    pub all: &'static str,
    /// Filter.
    pub quoted: &'static str,
    /// Filter.
    pub inferred: &'static str,
    /// Filter.
    pub assumed: &'static str,
    /// Heading of the inconsistencies: how many.
    pub inconsistencies: fn(usize) -> String,
    /// How the tool handles an inconsistency.
    pub handled: &'static str,
    /// Title of the whole text.
    pub document_title: &'static str,
    /// Heading of the assumptions.
    pub assumptions: &'static str,
}

/// The Vietnamese words.
pub const VI: Sources = Sources {
    title: "Số liệu gốc và chỗ chưa khớp",
    figure: "Số liệu",
    quotation: "Nguyên văn",
    all: "Tất cả",
    quoted: "Văn bản",
    inferred: "Suy ra",
    assumed: "Giả định",
    inconsistencies: |count| format!("{count} điểm chưa khớp hoặc còn thiếu trong văn bản"),
    handled: "Công cụ xử lý:",
    document_title: "Kết luận hội nghị lần thứ 17, tháng 7/2022: toàn văn",
    assumptions: "Giả định và thiết lập",
};

/// The English words.
pub const EN: Sources = Sources {
    title: "Source figures and what does not agree",
    figure: "Figure",
    quotation: "Quotation",
    all: "All",
    quoted: "Document",
    inferred: "Inferred",
    assumed: "Assumed",
    inconsistencies: |count| format!("{count} points the document leaves open or contradicts"),
    handled: "How the tool handles it:",
    document_title: "Conclusion of the 17th conference, July 2022: full text (Vietnamese)",
    assumptions: "Assumptions and settings",
};
