//! Headings of posts of a khu phố and of who holds them.

use super::super::field::Field;
use super::{Rule, holds, is};

const OF_PARTY: &[&str] = &["dang vien", "dang", "dv", "vao dang"];

/// The rules.
pub(super) const RULES: &[Rule] = &[
    is(
        Field::Ward,
        75,
        &[
            "phuong",
            "xa",
            "phuong xa",
            "xa phuong",
            "ten phuong",
            "phuong xa thi tran",
            "xa phuong thi tran",
            "don vi phuong",
            "ten xa",
            "thuoc phuong",
            "don vi xa phuong",
            "phuong thi tran",
            "ten phuong xa",
            "don vi phuong xa",
            "dia phuong",
            "don vi hanh chinh",
        ],
    ),
    holds(
        Field::Area,
        70,
        &[
            "khu pho",
            "to dan pho",
            "khu dan cu",
            "tdp",
            "ten kp",
            "thon",
            "khom",
            "ap",
            "ban lang",
        ],
    )
    .without(&[
        "truong",
        "pho bi thu",
        "chi bo khu pho",
        "mat tran",
        "so khu pho",
        "doan the",
    ]),
    is(
        Field::Area,
        65,
        &["kp", "dia ban", "khu", "ten khu pho", "khu vuc", "ten khu"],
    ),
    holds(
        Field::Post,
        60,
        &["chuc danh", "chuc vu", "nhiem vu", "dam nhiem", "cuong vi"],
    )
    .without(&[
        "kiem",
        "phu cap",
        "pc",
        "ma so",
        "nghe nghiep",
        "ngay",
        "khac",
        "cap uy",
        "dang",
        "he so",
        "hang",
        "bo nhiem",
        "ngach",
        "thoi gian",
        "trong dang",
        "doan the",
    ]),
    holds(Field::Party, 70, &["dang vien", "la dang vien", "dang vien csvn"]).without(&[
        "ngay",
        "so the",
        "thang",
        "the dang",
        "nam vao",
        "so dang vien",
    ]),
    is(
        Field::Party,
        60,
        &["dang", "dv", "vao dang", "dang doan", "la dv", "dang vien x"],
    )
    .without(&["ngay"]),
    holds(
        Field::PartyStatus,
        85,
        &[
            "loai dang vien",
            "tinh trang dang",
            "trang thai dang",
            "dang vien chinh thuc du bi",
            "chinh thuc du bi",
            "dien dang vien",
        ],
    ),
    is(Field::MemberMark, 85, &["co", "la", "phai", "da"]).beside(OF_PARTY),
    is(
        Field::NonMemberMark,
        90,
        &[
            "khong",
            "chua",
            "ngoai dang",
            "quan chung",
            "chua la dang vien",
            "khong phai dang vien",
            "chua vao dang",
            "chua phai",
            "khong la dang vien",
            "chua dang vien",
            "chua phai dang vien",
        ],
    ),
    is(
        Field::OfficialMark,
        88,
        &[
            "chinh thuc",
            "ct",
            "dvct",
            "dang vien chinh thuc",
            "dv chinh thuc",
        ],
    )
    .without(&["ngay"]),
    is(
        Field::ProbationaryMark,
        88,
        &["du bi", "db", "dvdb", "dang vien du bi", "dv du bi"],
    )
    .without(&["ngay"]),
    holds(
        Field::PartyDate,
        85,
        &[
            "ngay vao dang",
            "ngay ket nap",
            "nam vao dang",
            "vao dang ngay",
            "ngay thang vao dang",
            "ket nap dang",
            "ngay vd",
            "thoi gian vao dang",
            "ngay thang nam vao dang",
            "thang nam vao dang",
            "ngay ket nap dang",
            "ngay vao dcsvn",
            "nam ket nap",
        ],
    )
    .without(&["chinh thuc"]),
    is(
        Field::PartyDate,
        86,
        &["ngay vao", "ket nap", "du bi", "ngay du bi"],
    )
    .beside(&["ngay vao dang", "ngay vao", "vao dang ngay", "ngay thang nam vao"]),
    holds(
        Field::OfficialDate,
        86,
        &[
            "ngay chinh thuc",
            "ngay cong nhan",
            "chuyen chinh thuc",
            "ngay vao dang chinh thuc",
        ],
    ),
    is(Field::OfficialDate, 89, &["chinh thuc"]).beside(&["ngay"]),
    holds(
        Field::Concurrent,
        85,
        &[
            "kiem nhiem",
            "kiem",
            "chuc danh khac",
            "chuc vu khac",
            "chuc vu dang",
            "chuc vu trong dang",
            "chuc vu kiem",
            "chuc danh kiem",
        ],
    ),
];
