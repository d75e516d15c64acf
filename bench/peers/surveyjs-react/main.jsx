import "survey-core/survey-core.fontless.min.css";
import React from "react";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import { json, wire } from "../shared/surveyjs.js";

const survey = new Model(json);
wire(survey);
createRoot(document.getElementById("app")).render(<Survey model={survey} />);
