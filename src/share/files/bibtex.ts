/** How to cite the paper, and a run of this lab that anybody can open. */
export const toBibtex = (
  version: string,
  year: number,
  address: string,
): string => `@inproceedings{chaudhuri2025collapse,
  title     = {A Closer Look at Multimodal Representation Collapse},
  author    = {Chaudhuri, Abhra and Dutta, Anjan and Bui, Tu and Georgescu, Serban},
  booktitle = {Proceedings of the 42nd International Conference on Machine Learning},
  series    = {Proceedings of Machine Learning Research},
  volume    = {267},
  pages     = {7555--7577},
  year      = {2025},
  eprint    = {2505.22483},
  archiveprefix = {arXiv}
}

@software{wane,
  title   = {Wane: watch a sense fade out of a neural network},
  version = {${version}},
  year    = {${year}},
  url     = {${address.replace(/[{}\\]/g, encodeURIComponent)}}
}
`;
