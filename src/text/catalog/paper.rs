//! Báo cáo: the screen of sheets.

/// Words of the screen of reports.
pub struct Paper {
    /// The screen.
    pub title: &'static str,
    /// The reports, in the order of their kinds.
    pub kinds: [&'static str; 6],
    /// The layouts, in their order.
    pub layouts: [&'static str; 3],
    /// The choice of a report.
    pub which: &'static str,
    /// The choice of a layout.
    pub which_layout: &'static str,
    /// The report on a ward, among the choices.
    pub of_ward: fn(&str) -> String,
    /// The panel beside the sheets.
    pub panel: &'static str,
    /// The form of the letterhead.
    pub fields_title: &'static str,
    /// What an empty field means.
    pub fields_help: &'static str,
    /// The fields of the letterhead, in their order.
    pub fields: [&'static str; 10],
    /// The button that prints.
    pub print: &'static str,
    /// The button that makes a document.
    pub save_document: &'static str,
    /// The button that makes a workbook.
    pub save_workbook: &'static str,
    /// A file is being made.
    pub making: &'static str,
    /// The button that stops it.
    pub give_up: &'static str,
    /// Sheets are being measured.
    pub laying_out: &'static str,
    /// What the sheets are, for those who cannot see them.
    pub sheets_label: &'static str,
    /// How many sheets there are.
    pub pages: fn(usize) -> String,
    /// Before printing: values nobody has stated.
    pub unstated_left: fn(usize) -> String,
}

/// The Vietnamese words.
pub const VI: Paper = Paper {
    title: "Báo cáo",
    kinds: [
        "Báo cáo tổng hợp",
        "Phụ lục biên chế theo đơn vị",
        "Phụ lục nguồn đảng viên",
        "Báo cáo của một phường",
        "Phụ lục giả định và nguồn số liệu",
        "Phụ lục kinh phí",
    ],
    layouts: [
        "Văn bản của Đảng (Hướng dẫn 36-HD/VPTW, 2018)",
        "Văn bản của Đảng (Hướng dẫn 05-HD/VPTW, 2026)",
        "Phụ lục văn bản hành chính (Nghị định 30/2020)",
    ],
    which: "Loại báo cáo",
    which_layout: "Thể thức",
    of_ward: |ward| format!("Báo cáo của {ward}"),
    panel: "Báo cáo A4",
    fields_title: "Phần đầu và phần ký",
    fields_help: "Ô để trống thì bản in chừa chỗ điền tay. Những ô này không lưu trong kịch bản.",
    fields: [
        "Cơ quan cấp trên",
        "Cơ quan ban hành",
        "Số",
        "Ký hiệu",
        "Địa danh",
        "Ngày, tháng, năm",
        "Thẩm quyền ký",
        "Chức vụ người ký",
        "Họ và tên người ký",
        "Nơi nhận (cách nhau bằng dấu ;)",
    ],
    print: "In hoặc lưu PDF",
    save_document: "Lưu .docx",
    save_workbook: "Lưu .xlsx",
    making: "Đang lập tệp…",
    give_up: "Dừng",
    laying_out: "Đang dàn trang…",
    sheets_label: "Bản xem trước khi in",
    pages: |count| format!("{count} trang"),
    unstated_left: |count| {
        format!(
            "Kịch bản còn {count} giá trị ví dụ hoặc giả định. Trên giấy có dấu * ở những giá trị này. Thay bằng số thật trước khi trình."
        )
    },
};

/// The English words.
pub const EN: Paper = Paper {
    title: "Report",
    kinds: [
        "Summary report",
        "Appendix: posts by unit",
        "Appendix: sourcing of members",
        "Report on one ward",
        "Appendix: assumptions and sources",
        "Appendix: cost",
    ],
    layouts: [
        "Party document (Guidance 36-HD/VPTW, 2018)",
        "Party document (Guidance 05-HD/VPTW, 2026)",
        "Appendix to a state document (Decree 30/2020)",
    ],
    which: "Report",
    which_layout: "Layout",
    of_ward: |ward| format!("Report on {ward}"),
    panel: "A4 report",
    fields_title: "Head and signature",
    fields_help: "What is left empty is a blank on paper, to be filled in by hand. These fields are not part of the scenario.",
    fields: [
        "Superior body",
        "Issued by",
        "Number",
        "Sign",
        "Place",
        "Date",
        "Signed for",
        "Position of the signatory",
        "Name of the signatory",
        "Recipients (parted by ;)",
    ],
    print: "Print or save as PDF",
    save_document: "Save .docx",
    save_workbook: "Save .xlsx",
    making: "Making the file…",
    give_up: "Stop",
    laying_out: "Laying out the sheets…",
    sheets_label: "Preview of the print",
    pages: |count| {
        if count == 1 {
            "1 page".to_owned()
        } else {
            format!("{count} pages")
        }
    },
    unstated_left: |count| {
        format!(
            "Examples or suppositions in the scenario: {count}, marked * on paper. Replace them by real figures before you submit it."
        )
    },
};
